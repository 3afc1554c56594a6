package be.ligneclaire.platform.usage;

import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.subscription.Subscriptions.Item;
import be.ligneclaire.platform.usage.UsageRecords.UsageTotal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What tests of this room share: lines of their own, a source of records of their own.
@PlatformTest
abstract class UsageTest {

    static final String HEADER = "source,id,line,kind,direction,start,seconds,bytes,other,visited";
    private static final AtomicInteger SOURCES = new AtomicInteger();

    @Autowired
    ApplicationContext context;

    @Autowired
    UsageRecords usage;

    @Autowired
    BusinessTime time;

    Shop shop;
    String source = "";
    private int records;

    @BeforeEach
    void the_shop_opens() {
        shop = Shop.in(context);
        source = "test-" + SOURCES.incrementAndGet();
        records = 0;
    }

    Item mobile(String offer, String... options) {
        return item("fr-2025-09-30", offer, options);
    }

    Item item(String edition, String product, String... options) {
        var item = shop.item(edition, Shop.of(product, options));
        shop.works(item);
        return item;
    }

    static String number(Item item) {
        return item.services().getFirst().identifier();
    }

    /// Half an hour from now, so that the line is active; events may start up to 24 hours ahead.
    OffsetDateTime soon() {
        return be.ligneclaire.core.time.Brussels.offset(time.now()).plusMinutes(30);
    }

    String call(Item item, int seconds, String other) {
        return row(item, "voice,out", soon(), seconds + ",", other, "BE");
    }

    String sms(Item item, String other) {
        return row(item, "sms,out", soon(), ",", other, "BE");
    }

    String data(Item item, long bytes) {
        return row(item, "data,", soon(), "," + bytes, "", "BE");
    }

    String row(Item item, String kind, OffsetDateTime start, String quantity, String other, String visited) {
        var at = java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.withNano(0));
        return String.join(",", source, String.valueOf(++records), number(item), kind, at, quantity, other, visited);
    }

    static String csv(String... rows) {
        return HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    /// The totals of an item's account, whatever the run.
    List<UsageTotal> totals(Item item) {
        return usage.totals(item.accountId(), item.accountId() + 1, LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));
    }

    UsageRecords.MonthView month(Item item) {
        return usage.month(item.accountId(), item.services().getFirst().serviceId(), YearMonth.from(soon()));
    }
}
