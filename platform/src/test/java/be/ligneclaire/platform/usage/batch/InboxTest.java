package be.ligneclaire.platform.usage.batch;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.ordering.Shop;
import be.ligneclaire.platform.usage.intake.Imports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files that appear are imported, once, and none is lost.
@PlatformTest
class InboxTest {

    private static final AtomicInteger SOURCES = new AtomicInteger();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Imports imports;

    @Autowired
    private SessionLock locks;

    @Autowired
    private JdbcClient db;

    @Autowired
    private BusinessTime time;

    @TempDir
    private Path folder = Path.of("");

    private String line = "";
    private String source = "";

    @BeforeEach
    void a_folder_is_watched() throws IOException {
        var shop = Shop.in(context);
        var item = shop.item("nl-2025", Shop.of("mobile-5"));
        shop.works(item);
        line = item.services().getFirst().identifier();
        source = "inbox-" + SOURCES.incrementAndGet();
        Files.createDirectories(folder.resolve("incoming"));
    }

    private Inbox inbox() {
        return new Inbox(imports, locks, folder.toString());
    }

    private Path put(String name, String... rows) throws IOException {
        return Files.writeString(
                folder.resolve("incoming").resolve(name),
                "source,id,line,kind,direction,start,other\n" + String.join("", rows));
    }

    private String sms(int id, String other) {
        var start = Brussels.text(time.now().plusSeconds(1_800));
        return source + "," + id + "," + line + ",sms,out," + start + "," + other + "\n";
    }

    private long events() {
        return db.sql("select count(*) from usage.event e join usage.source s using (source_id) where s.name = :name")
                .param("name", source)
                .query(Long.class)
                .single();
    }

    @Test
    void a_file_is_imported_and_goes_to_done_and_what_was_set_aside_to_rejects() throws IOException {
        put("calls.csv", sms(1, "+32475000001"), sms(2, "1207"));

        assertThat(inbox().look()).isEqualTo(1);

        assertThat(events()).isEqualTo(1);
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
        assertThat(folder.resolve("done/calls.csv")).exists();
        assertThat(folder.resolve("rejects/calls.rejects.csv")).content().contains("needs an amount");
        assertThat(inbox().look()).isZero();
    }

    @Test
    void a_file_that_comes_twice_counts_once_and_both_are_kept() throws IOException {
        put("calls.csv", sms(1, "+32475000001"));
        inbox().look();
        put("calls.csv", sms(1, "+32475000001"));

        assertThat(inbox().look()).isEqualTo(1);

        assertThat(events()).isEqualTo(1);
        assertThat(folder.resolve("done")).isDirectoryContaining("glob:**/2.calls.csv");
    }

    @Test
    void a_file_that_is_being_written_waits() throws IOException {
        put("calls.csv.part", sms(1, "+32475000001"));
        put(".calls.csv", sms(2, "+32475000001"));

        assertThat(inbox().look()).isZero();
        assertThat(events()).isZero();
    }

    @Test
    void a_file_that_cannot_be_read_is_set_apart_with_the_reason_and_others_go_on() throws IOException {
        Files.writeString(folder.resolve("incoming/a.csv"), "nothing,of,ours\n1,2,3\n");
        put("b.csv", sms(1, "+32475000001"));

        assertThat(inbox().look()).isEqualTo(2);

        assertThat(folder.resolve("failed/a.csv")).exists();
        assertThat(folder.resolve("failed/a.csv.reason.txt")).content().contains("has no column \"source\"");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_half_gzip_stays_for_another_try_and_its_whole_rows_count_once() throws IOException {
        Files.write(folder.resolve("incoming/half.csv.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});

        assertThat(inbox().look()).isZero();
        assertThat(folder.resolve("incoming/half.csv.gz")).exists();
    }

    @Test
    void two_who_watch_one_folder_take_turns() throws IOException {
        put("calls.csv", sms(1, "+32475000001"));
        try (var other = locks.tryFor(4_711_000_001L)) {
            assertThat(other.isHeld()).isTrue();
            assertThat(inbox().look()).isZero();
        }
        assertThat(inbox().look()).isEqualTo(1);
    }
}
