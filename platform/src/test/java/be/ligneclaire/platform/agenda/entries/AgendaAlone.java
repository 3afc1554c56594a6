package be.ligneclaire.platform.agenda.entries;

import be.ligneclaire.platform.TestPostgres;
import be.ligneclaire.platform.agenda.AgendaHandler;
import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.agenda.EntryKey;
import be.ligneclaire.platform.agenda.MovableClock;
import be.ligneclaire.platform.agenda.StoryTime;
import be.ligneclaire.platform.agenda.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The room on a database of its own, with a notebook in which handlers write what they did and when.
final class AgendaAlone {

    final List<String> notebook = Collections.synchronizedList(new ArrayList<>());
    final DataSource database;
    final TransactionTemplate transaction;
    final Entries entries;
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    AgendaAlone() {
        this(emptyDatabase());
    }

    AgendaAlone(DataSource database) {
        this.database = database;
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        entries = new Entries(JdbcClient.create(database));
    }

    static DataSource emptyDatabase() {
        var database = new DriverManagerDataSource(TestPostgres.newDatabase());
        Flyway.configure()
                .dataSource(database)
                .schemas("agenda")
                .locations("classpath:db/migration/agenda")
                .load()
                .migrate();
        return database;
    }

    /// A room that writes `kind key payload` into the notebook.
    AgendaAlone with(String kind, Turn turn) {
        return with(kind, turn, _ -> {});
    }

    /// A room that does something besides.
    AgendaAlone with(String kind, Turn turn, Consumer<EntryKey> besides) {
        beans.addBean(kind, new AgendaHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Turn turn() {
                return turn;
            }

            @Override
            public void due(EntryKey key, Instant due, String payload) {
                notebook.add("%s %d/%d/%s %s"
                        .formatted(kind, key.customer(), key.item(), key.number(), payload)
                        .strip());
                besides.accept(key);
            }
        });
        return this;
    }

    Handlers handlers() {
        return new Handlers(beans.getBeanProvider(AgendaHandler.class));
    }

    StoryTime story(MovableClock clock) {
        var clocks = new StaticListableBeanFactory();
        clocks.addBean("clock", clock);
        return new StoryClock(entries, handlers(), transaction, clocks.getBeanProvider(MovableClock.class));
    }

    Workers workers(MovableClock clock) {
        return new Workers(database, new BusinessTime(clock), entries, handlers(), transaction);
    }
}
