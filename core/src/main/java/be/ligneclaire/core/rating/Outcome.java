package be.ligneclaire.core.rating;

/// What rating says of an event: rated, or set aside with a reason.
public sealed interface Outcome {

    /// The event is rated.
    ///
    /// @param after the line's month after it
    /// @param included seconds, messages or kilobytes that an inclusion covers
    /// @param charged what is charged, in the tariff's unit: seconds, started minutes, messages or
    /// kilobytes
    /// @param price the price applied, in 10⁻¹⁰ euro per minute, message or kilobyte; 0 where nothing
    /// is charged or a third party stated the amount
    /// @param amount in 10⁻¹⁰ euro
    /// @param note why it was charged differently from its tariff
    /// @param signals what it made happen, a set of [Signal] bits
    record Rated(
            LineState after,
            UsageTariff tariff,
            long included,
            long charged,
            long price,
            long amount,
            Note note,
            int signals)
            implements Outcome {}

    /// The event is set aside and can be imported again when its reason is gone.
    enum NotRated implements Outcome {
        PREMIUM_WITHOUT_AMOUNT("a premium number or short code needs an amount"),
        NO_OTHER_NUMBER("the number called is missing"),
        NOT_ON_THIS_LINE("this kind of usage does not exist on a line of this service"),
        NO_PRICE("the price list of that day has no price for it");

        private final String reason;

        NotRated(String reason) {
            this.reason = reason;
        }

        /// For the person who corrects the record.
        public String reason() {
            return reason;
        }
    }
}
