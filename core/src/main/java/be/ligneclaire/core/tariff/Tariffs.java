package be.ligneclaire.core.tariff;

import be.ligneclaire.core.money.TenDecimals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// A price list as it stands on some days, compiled for rating: immutable, arrays only.
///
/// Prices are whole numbers of 10⁻¹⁰ euro, VAT included, per minute, per message or per kilobyte.
public final class Tariffs {

    /// No such price in the list.
    public static final long NO_PRICE = -1;

    /// A list without prices.
    public static final Tariffs NOTHING = new Builder().build();

    private final byte[] zoneOf;
    private final Map<Table, long[]> prices;
    private final long normalUseMinute;
    private final long normalUseSms;

    private Tariffs(byte[] zoneOf, Map<Table, long[]> prices, long normalUseMinute, long normalUseSms) {
        this.zoneOf = zoneOf;
        this.prices = prices;
        this.normalUseMinute = normalUseMinute;
        this.normalUseSms = normalUseSms;
    }

    /// What is priced by destination; the word is that of price lists.
    public enum Table {
        /// Mobile calls, per minute.
        VOICE("voice"),
        /// Fixed calls, per minute.
        FIXED_VOICE("fixed-voice"),
        /// SMS, each.
        SMS("sms"),
        /// MMS sent, each.
        MMS("mms"),
        /// Data, per kilobyte, by the territory visited.
        DATA("data"),
        /// Calls made outside the EEA, per minute, by the territory visited; so are the four below.
        ROAMING_VOICE_OUT("roaming-voice-out"),
        /// Calls received there, per minute.
        ROAMING_VOICE_IN("roaming-voice-in"),
        /// SMS sent there, each.
        ROAMING_SMS("roaming-sms"),
        /// MMS sent there, each.
        ROAMING_MMS("roaming-mms"),
        /// Data there, per kilobyte.
        ROAMING_DATA("roaming-data");

        private final String word;

        Table(String word) {
            this.word = word;
        }

        /// `fixed-voice`.
        public String word() {
            return word;
        }
    }

    /// The zone of a territory (`usage.eea-list` for zone 1).
    public Zone zone(int territory) {
        return ZONES[zoneOf[territory]];
    }

    /// The price of a table to (or in) a zone, or [#NO_PRICE].
    public long price(Table table, Zone zone) {
        return of(table)[zone.ordinal()];
    }

    /// The price of a call to a special national number (070, 078), or [#NO_PRICE].
    public long specialNational(Table table) {
        return of(table)[SPECIAL];
    }

    /// The price of a national fixed call beyond the minutes of normal use, or [#NO_PRICE].
    public long fixedExcess() {
        return of(Table.FIXED_VOICE)[EXCESS];
    }

    /// The price of a minute beyond normal use (`charging.normal-use-excess`), or [#NO_PRICE].
    public long normalUseMinute() {
        return normalUseMinute;
    }

    /// The price of an SMS beyond normal use, or [#NO_PRICE].
    public long normalUseSms() {
        return normalUseSms;
    }

    private long[] of(Table table) {
        return prices.getOrDefault(table, NONE);
    }

    private static final Zone[] ZONES = Zone.values();
    private static final int SPECIAL = ZONES.length;
    private static final int EXCESS = ZONES.length + 1;
    private static final long[] NONE = noPrices();

    private static long[] noPrices() {
        var row = new long[ZONES.length + 2];
        Arrays.fill(row, NO_PRICE);
        return row;
    }

    /// Gathers zones and prices; every territory not named is in zone 3.
    public static final class Builder {

        private final byte[] zoneOf = new byte[Territory.COUNT];
        private final Map<Table, long[]> prices = new EnumMap<>(Table.class);
        private long normalUseMinute = NO_PRICE;
        private long normalUseSms = NO_PRICE;

        /// A list in which every territory is in zone 3 and nothing has a price.
        public Builder() {
            Arrays.fill(zoneOf, (byte) Zone.ZONE_3.ordinal());
        }

        /// Puts a territory in a zone.
        public Builder zone(String territory, Zone zone) {
            zoneOf[Territory.of(territory)] = (byte) zone.ordinal();
            return this;
        }

        /// A price in euro per minute, message or kilobyte.
        public Builder price(Table table, Zone zone, BigDecimal euro) {
            row(table)[zone.ordinal()] = TenDecimals.of(euro);
            return this;
        }

        /// A price in euro per minute to special national numbers.
        public Builder specialNational(Table table, BigDecimal euro) {
            row(table)[SPECIAL] = TenDecimals.of(euro);
            return this;
        }

        /// A price in euro per minute of national fixed calls beyond normal use.
        public Builder fixedExcess(BigDecimal euro) {
            row(Table.FIXED_VOICE)[EXCESS] = TenDecimals.of(euro);
            return this;
        }

        /// The price in euro of a minute beyond normal use.
        public Builder normalUseMinute(BigDecimal euro) {
            normalUseMinute = TenDecimals.of(euro);
            return this;
        }

        /// The price in euro of an SMS beyond normal use.
        public Builder normalUseSms(BigDecimal euro) {
            normalUseSms = TenDecimals.of(euro);
            return this;
        }

        /// The list as it is now.
        public Tariffs build() {
            var copy = new EnumMap<Table, long[]>(Table.class);
            prices.forEach((table, row) -> copy.put(table, row.clone()));
            return new Tariffs(zoneOf.clone(), copy, normalUseMinute, normalUseSms);
        }

        private long[] row(Table table) {
            return prices.computeIfAbsent(table, _ -> noPrices());
        }
    }
}
