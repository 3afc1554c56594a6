package be.ligneclaire.platform.portal;

import be.ligneclaire.core.ids.PublicId;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.money.TenDecimals;
import be.ligneclaire.core.rating.PlanComparison;
import be.ligneclaire.core.rating.PlanYear;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.RuleId;
import be.ligneclaire.core.terms.Working;
import be.ligneclaire.platform.catalog.Catalog.Offer;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.fulfilment.Fulfilment.CardKind;
import be.ligneclaire.platform.fulfilment.Fulfilment.LineFacts;
import be.ligneclaire.platform.ordering.Ordering.OrderView;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.Contract;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.subscription.Subscriptions.PlannedPlan;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import be.ligneclaire.platform.subscription.Subscriptions.ServiceLine;
import be.ligneclaire.platform.subscription.Subscriptions.State;
import be.ligneclaire.platform.usage.UsageLimits.Block;
import be.ligneclaire.platform.usage.UsageLimits.LineLimits;
import be.ligneclaire.platform.usage.UsageLimits.Told;
import be.ligneclaire.platform.usage.UsageRecords.Allowance;
import be.ligneclaire.platform.usage.UsageRecords.ChargedCount;
import be.ligneclaire.platform.usage.UsageRecords.ChargedRecord;
import be.ligneclaire.platform.usage.UsageRecords.MonthView;
import be.ligneclaire.platform.usage.UsageRecords.Pace;
import be.ligneclaire.platform.usage.UsageRecords.RecordStory;
import be.ligneclaire.platform.usage.UsageRecords.RecordView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.threeten.extra.LocalDateRange;

/// What the other rooms hold for Anna.
final class AnnasThings {

    static final PublicId MOBILE_ITEM = new PublicId("00112233445566778899aabbccddeeff");
    static final PublicId HOME_ITEM = new PublicId("ffeeddccbbaa99887766554433221100");

    private static final Edition EDITION = Edition.named("fr-2025-09-30");
    private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

    static final List<Item> ITEMS = List.of(mobile(), home());
    static final List<Contract> CONTRACTS = List.of(new Contract(
            7,
            new PublicId("0123456789abcdef0123456789abcdef"),
            EDITION,
            Instant.parse("2025-12-01T09:12:00Z"),
            Optional.of(LocalDate.of(2025, 12, 1)),
            Optional.empty(),
            List.of(101L, 102L)));
    static final List<LineFacts> FACTS = List.of(
            new LineFacts(
                    11, "+32450000001", Optional.of(CardKind.ESIM), Optional.of("4711"), Optional.empty(), List.of()),
            new LineFacts(
                    12,
                    "FTTH0000000001",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of("internet-box", "wifi-booster")));
    static final List<OrderView> ORDERS = List.of(new OrderView(
            3,
            new PublicId("aaaabbbbccccddddeeeeffff00001111"),
            Instant.parse("2026-02-19T13:20:00Z"),
            "waiting",
            List.of("mobile-talk")));
    static final List<Offer> OFFERS = List.of(
            offer("mobile-5", Service.MOBILE, "5.00", 5),
            offer("mobile-15", Service.MOBILE, "15.00", 60),
            offer("mobile-25", Service.MOBILE, "25.00", 200));

    static final List<ChargedCount> CHARGED_COUNTS =
            List.of(new ChargedCount(11, YearMonth.of(2026, 1), "sms-zone-1", 12, 8_400_000_000L));
    static final List<ChargedRecord> CHARGED = IntStream.range(0, 12)
            .mapToObj(hour -> new ChargedRecord(
                    11,
                    YearMonth.of(2026, 1),
                    "sms-zone-1",
                    Instant.parse("2026-01-20T08:00:00Z").plusSeconds(3_600L * hour),
                    "sms",
                    "out",
                    "+3361234••••",
                    "BE",
                    1,
                    "message",
                    700_000_000))
            .toList();

    private AnnasThings() {}

    static MonthView month(long service, YearMonth month) {
        var isNow = month.equals(YearMonth.of(2026, 2));
        return service == 11
                ? new MonthView(
                        month,
                        List.of(
                                new Allowance(
                                        "data",
                                        "kilobyte",
                                        isNow ? 48_300_000 : 60_000_000,
                                        OptionalLong.of(60_000_000)),
                                new Allowance("calls", "second", 8_110, OptionalLong.empty()),
                                new Allowance("sms", "message", 34, OptionalLong.empty())),
                        isNow ? 0 : TenDecimals.PER_EURO,
                        isNow ? 112 : 240,
                        pace(isNow))
                : new MonthView(month, List.of(), 0, 0, pace(isNow));
    }

    /// Twenty of the 28 days of February, or a month that is over.
    private static Pace pace(boolean isNow) {
        return new Pace(isNow ? 20 * 86_400L : 28 * 86_400L, 28 * 86_400L);
    }

    static Optional<RecordStory> story(String ref) {
        if (!ref.matches("1-\\d{1,2}|1-10\\d|1-11[01]")) {
            return Optional.empty();
        }
        var record = record(Integer.parseInt(ref.substring(2)));
        var why = Working.of(RuleId.USAGE_INCLUSIONS_BELGIUM, Edition.newest())
                .number("price_each", new BigDecimal("0.07"), "EUR")
                .explain("0.07 × 1 = 0.07");
        var exception = Working.of(RuleId.USAGE_NOT_REAL_TIME, Edition.newest())
                .count("not_charged", 1, "messages")
                .explain("1 × 0.00 = 0.00");
        return Optional.of(new RecordStory(record, why, Optional.of(exception)));
    }

    static LineLimits limits() {
        return new LineLimits(
                Edition.newest(),
                Optional.of(Euro.of("20.00")),
                false,
                false,
                213_000_000_000L,
                605_000_000_000L,
                false,
                50,
                0,
                List.of(
                        new Block(
                                "out-of-bundle",
                                RuleId.USAGE_CAP_DEFAULT,
                                Instant.parse("2026-02-19T09:30:00Z"),
                                Instant.parse("2026-02-28T23:00:00Z")),
                        new Block(
                                "roaming-data",
                                RuleId.ROAMING_DATA_CAP_FIRST,
                                Instant.parse("2026-02-19T10:30:00Z"),
                                Instant.parse("2026-02-28T23:00:00Z"))));
    }

    /// Mobile 15, where Mobile 5 would have been enough.
    static PlanComparison comparison() {
        return new PlanComparison(
                "mobile-15",
                YearMonth.of(2025, 2),
                YearMonth.of(2026, 1),
                List.of(
                        PlanYear.cost("mobile-15", Euro.of("15.00"), Euro.of("4.20"), EDITION, 12),
                        PlanYear.cost("mobile-5", Euro.of("5.00"), Euro.of("31.87"), EDITION, 12),
                        PlanYear.cost("mobile-25", Euro.of("25.00"), Euro.of("4.20"), EDITION, 12)));
    }

    static List<Told> told() {
        return List.of(
                new Told(Instant.parse("2026-02-19T09:30:00Z"), "bundle-exceeded", 0, 0, "data"),
                new Told(Instant.parse("2026-02-19T09:30:00Z"), "cap-reached", 200_000_000_000L, 213_000_000_000L, ""));
    }

    static List<RecordView> records(long service, int offset, int size) {
        return service != 11
                ? List.of()
                : IntStream.range(offset, Math.min(112, offset + size))
                        .mapToObj(AnnasThings::record)
                        .toList();
    }

    private static RecordView record(int index) {
        var start = Instant.parse("2026-02-20T08:00:00Z").minusSeconds(index * 4000L);
        return switch (index % 3) {
            case 0 ->
                new RecordView(
                        "1-" + index,
                        start,
                        "voice",
                        "out",
                        "+32470123456",
                        "BE",
                        192,
                        "second",
                        0,
                        "voice-national",
                        "none");
            case 1 ->
                new RecordView(
                        "1-" + index,
                        start,
                        "data",
                        "out",
                        "",
                        index % 2 == 0 ? "BE" : "FR",
                        240_000,
                        "kilobyte",
                        0,
                        "data-national",
                        "none");
            default ->
                new RecordView(
                        "1-" + index,
                        start,
                        "sms",
                        "out",
                        "+33612345678",
                        "BE",
                        1,
                        "message",
                        700_000_000,
                        "sms-zone-1",
                        "none");
        };
    }

    private static Item mobile() {
        var start = LocalDate.of(2025, 12, 17);
        return new Item(
                101,
                MOBILE_ITEM,
                7,
                Neighbours.ANNAS_ACCOUNT,
                EDITION,
                "mobile-15",
                Euro.of("15.00"),
                List.of(new ServiceLine(
                        11,
                        Service.MOBILE,
                        "mobile-15",
                        State.ACTIVE,
                        "+32450000001",
                        Optional.of(start),
                        Optional.empty())),
                List.of(
                        new AgreedProduct(
                                1, "mobile-15", ProductKind.PLAN, Euro.of("15.00"), LocalDateRange.of(start, FAR)),
                        new AgreedProduct(
                                2, "extra-data-5", ProductKind.OPTION, Euro.of("4.00"), LocalDateRange.of(start, FAR))),
                Optional.of(new PlannedPlan("mobile-25", Optional.of(LocalDate.of(2026, 3, 1)))));
    }

    private static Item home() {
        var start = LocalDate.of(2025, 12, 3);
        return new Item(
                102,
                HOME_ITEM,
                7,
                Neighbours.ANNAS_ACCOUNT,
                EDITION,
                "duo-home",
                Euro.of("12.00"),
                List.of(
                        new ServiceLine(
                                12,
                                Service.INTERNET,
                                "internet-500",
                                State.ACTIVE,
                                "FTTH0000000001",
                                Optional.of(start),
                                Optional.empty()),
                        new ServiceLine(
                                13,
                                Service.FIXED_TELEPHONY,
                                "fixed-phone",
                                State.ACTIVE,
                                "+3220000001",
                                Optional.of(start),
                                Optional.empty())),
                List.of(new AgreedProduct(
                        3, "duo-home", ProductKind.PACKAGE, Euro.of("12.00"), LocalDateRange.of(start, FAR))),
                Optional.empty());
    }

    private static Offer offer(String id, Service service, String monthly, long gigabytes) {
        return new Offer(
                id,
                service,
                Euro.of(monthly),
                OptionalLong.of(gigabytes * 1_000_000),
                OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Set.of(),
                Map.of());
    }
}
