package be.ligneclaire.platform.notifications.bounce;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.platform.notifications.Notifications.Bounce;
import be.ligneclaire.platform.notifications.Notifications.Message;
import be.ligneclaire.platform.notifications.Notifications.MessageBounced;
import be.ligneclaire.platform.notifications.Notifications.Return;
import be.ligneclaire.platform.notifications.Notifications.ReturnAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of `notifications.bounce`: added once per report, never changed.
@Repository
public class Bounces {

    private static final int DIAGNOSTIC = 500;

    private final JdbcClient db;
    private final BusinessTime time;
    private final ApplicationEventPublisher news;

    Bounces(JdbcClient db, BusinessTime time, ApplicationEventPublisher news) {
        this.db = db;
        this.time = time;
        this.news = news;
    }

    /// Notes what came back of a message and announces it. The same report again changes nothing.
    ///
    /// @return whether it is new
    public boolean add(Message message, Bounce bounce) {
        var added = db.sql("""
                insert into notifications.bounce
                       (report, number, account_id, recipient, arrived_at, action, status, diagnostic)
                values (:report, :number, :account, :recipient, :now, :action, :status, :diagnostic)
                    on conflict (report, number) do nothing
                """)
                .param("report", bounce.report())
                .param("number", message.number())
                .param("account", message.accountId().orElse(null))
                .param("recipient", message.to())
                .param("now", time.now().atOffset(ZoneOffset.UTC))
                .param("action", bounce.action().name())
                .param("status", bounce.status())
                .param("diagnostic", shortened(bounce.diagnostic()))
                .update();
        if (added == 1) {
            news.publishEvent(new MessageBounced(
                    message.number(),
                    message.accountId(),
                    message.channel(),
                    message.template(),
                    message.about(),
                    bounce.action(),
                    bounce.status()));
        }
        return added == 1;
    }

    /// What came back of a message, oldest first.
    public List<Return> of(long number) {
        return db.sql("""
                select *
                  from notifications.bounce
                 where number = :number
                 order by arrived_at, report
                """).param("number", number).query((row, _) -> read(row)).list();
    }

    /// The last time that a mail server said for good that it takes nothing for an address of an account.
    public Optional<Return> lastRefusal(long accountId, String email) {
        return db.sql("""
                select *
                  from notifications.bounce
                 where account_id = :account
                   and lower(recipient) = lower(:email)
                   and action = 'FAILED'
                   and status like '5.%'
                 order by arrived_at desc
                 limit 1
                """)
                .param("account", accountId)
                .param("email", email)
                .query((row, _) -> read(row))
                .optional();
    }

    private static Return read(ResultSet row) throws SQLException {
        return new Return(
                row.getString("recipient"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                ReturnAction.valueOf(row.getString("action")),
                row.getString("status"),
                row.getString("diagnostic"));
    }

    private static String shortened(String diagnostic) {
        var clean = diagnostic.replaceAll("\\s+", " ").strip();
        return clean.length() > DIAGNOSTIC ? clean.substring(0, DIAGNOSTIC) : clean;
    }
}
