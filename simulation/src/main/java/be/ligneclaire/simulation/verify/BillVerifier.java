package be.ligneclaire.simulation.verify;

import be.ligneclaire.simulation.verify.DocumentCheck.Document;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/// Recomputes every document of a database, line by line from a cursor, then its numbers and its books. Reads one
/// moment of the database and changes nothing.
public final class BillVerifier {

    private static final int PAGE = 5_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Report report;
    private final ClauseLabels labels = new ClauseLabels();

    private BillVerifier(Report report) {
        this.report = report;
    }

    /// Verifies the database at an address.
    ///
    /// @param said hears each difference in one line, and the counts at the end
    /// @throws IllegalStateException in one sentence when it holds no bills
    public static Report verify(String database, Consumer<String> said) throws SQLException {
        var report = new Report(said);
        try (var connection = DriverManager.getConnection(database)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            if (!isThere(connection)) {
                throw new IllegalStateException("This database holds no bills; it is not an operator's.");
            }
            new BillVerifier(report).documents(connection);
            new BooksCheck(connection, report).run();
            connection.rollback();
        }
        report.close();
        return report;
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('billing.invoice') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void documents(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(PAGE);
            Optional<DocumentCheck> open = Optional.empty();
            try (var row = statement.executeQuery("""
                    select i.invoice_id, i.number, i.kind as document, i.total, i.total_excl_vat, i.vat,
                           i.structured_communication, l.position, l.amount, l.kind, l.rule, l.edition, l.clauses,
                           l.figures::text as figures, l.formula
                      from billing.invoice i
                      left join billing.line l on l.invoice_id = i.invoice_id
                     order by i.invoice_id, l.position
                    """)) {
                while (row.next()) {
                    if (open.isEmpty() || open.get().document().key() != row.getLong("invoice_id")) {
                        open.ifPresent(DocumentCheck::close);
                        open = Optional.of(new DocumentCheck(document(row), report));
                    }
                    if (row.getObject("position") != null) {
                        line(open.get(), stored(row));
                    }
                }
            }
            open.ifPresent(DocumentCheck::close);
        }
    }

    private void line(DocumentCheck document, StoredLine line) {
        report.line(line.rule());
        document.add(line);
        for (var wrong : LineCheck.of(line, labels)) {
            report.differs(
                    document.document().number() + " line " + line.position() + " (" + line.rule() + ", "
                            + line.formula() + ")",
                    wrong);
        }
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getLong("invoice_id"),
                row.getString("number"),
                row.getString("document"),
                row.getBigDecimal("total"),
                row.getBigDecimal("total_excl_vat"),
                row.getBigDecimal("vat"),
                row.getString("structured_communication"));
    }

    private static StoredLine stored(ResultSet row) throws SQLException {
        return new StoredLine(
                row.getInt("position"),
                row.getBigDecimal("amount"),
                row.getString("kind"),
                row.getString("rule"),
                row.getString("edition"),
                List.of((String[]) row.getArray("clauses").getArray()),
                figures(row.getString("figures")),
                row.getString("formula"));
    }

    private static List<Map.Entry<String, String>> figures(String json) {
        var figures = new ArrayList<Map.Entry<String, String>>();
        for (var figure : JSON.readTree(json)) {
            figures.add(Map.entry(
                    figure.path("name").asString(), figure.path("value").asString()));
        }
        return figures;
    }
}
