package be.ligneclaire.core.rating;

/// One event as the network reported it, of a line that is known.
///
/// @param start seconds since 1970
/// @param quantity seconds of a call, bytes of a data session, 1 for a message
/// @param other the other number as [be.ligneclaire.core.tariff.Numbering] writes it, 0 for none
/// @param visited the territory of the network used, as [be.ligneclaire.core.tariff.Territory] writes it
/// @param stated the amount that a third party states, in 10⁻¹⁰ euro; [#NOTHING_STATED] for any event
/// that is no third-party service
public record UsageEvent(
        UsageKind kind, boolean outgoing, long start, long quantity, long other, int visited, long stated) {

    /// No third party's price.
    public static final long NOTHING_STATED = -1;

    /// An event that is no third-party service.
    public UsageEvent(UsageKind kind, boolean outgoing, long start, long quantity, long other, int visited) {
        this(kind, outgoing, start, quantity, other, visited, NOTHING_STATED);
    }
}
