package be.ligneclaire.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reading a page does not wait for the disk: its session is written once a minute (`security.md` B6).
@PortalTest
class ReadingWritesOnceAMinuteTest {

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    @Test
    void a_session_that_is_only_read_stays_as_it_was_written() {
        var dirk = new Surfer(port).signedInAs(Neighbours.DIRK);
        var written = version(Neighbours.DIRK);
        assertThat(dirk.get("/nl/my").statusCode()).isEqualTo(200);
        assertThat(version(Neighbours.DIRK)).isEqualTo(written);
    }

    @Test
    void after_a_minute_it_is_written_with_the_time_of_its_last_use() {
        var eva = new Surfer(port).signedInAs(Neighbours.EVA);
        db.sql(
                        "update platform.web_session set last_access_time = last_access_time - 60000 where principal_name = :login")
                .param("login", Neighbours.EVA)
                .update();
        var before = lastUse(Neighbours.EVA);
        assertThat(eva.get("/nl/my/account").statusCode()).isEqualTo(200);
        assertThat(lastUse(Neighbours.EVA)).isGreaterThanOrEqualTo(before + 60_000);
    }

    /// Another one after each write of the row.
    private String version(String login) {
        return db.sql("select string_agg(cast(xmin as text) || ' ' || ctid, ',' order by primary_id)"
                        + " from platform.web_session where principal_name = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    private long lastUse(String login) {
        return db.sql("select max(last_access_time) from platform.web_session where principal_name = :login")
                .param("login", login)
                .query(Long.class)
                .single();
    }
}
