package be.ligneclaire.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.postgres.EmbeddedDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A load that was interrupted starts again; an operator that is there is left alone.
class TheMarkOfTheDemoTest {

    @Test
    void the_mark_tells_how_far_the_demo_is() throws SQLException {
        try (var server = EmbeddedDatabase.throwAway()) {
            var mark = new DemoMark(server.jdbcUrl());
            assertThat(mark.isWanted()).isTrue();

            mark.begun();
            execute(server.jdbcUrl(), "create schema customer; create table customer.half_a_demo (id bigint)");
            assertThat(mark.isWanted()).isTrue();
            assertThat(mark.isDone()).isFalse();

            mark.begun();
            execute(server.jdbcUrl(), "create schema customer");
            mark.done(LocalDate.parse("2026-11-25"));
            assertThat(mark.isWanted()).isFalse();
            assertThat(mark.isDone()).isTrue();
        }
    }

    @Test
    void an_operator_without_the_demo_is_left_alone() throws SQLException {
        try (var server = EmbeddedDatabase.throwAway()) {
            execute(server.jdbcUrl(), "create schema platform");

            assertThat(new DemoMark(server.jdbcUrl()).isWanted()).isFalse();
            assertThat(new DemoMark(server.jdbcUrl()).isDone()).isFalse();
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
