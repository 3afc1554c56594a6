package be.ligneclaire.platform.subscription.reading;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// Columns of this room as the words of its front door.
final class Rows {

    private Rows() {}

    static OptionalLong key(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Money monthly(ResultSet row) throws SQLException {
        return Euro.of(row.getBigDecimal("monthly"));
    }

    static Edition edition(ResultSet row) throws SQLException {
        return Edition.named(row.getString("edition"));
    }

    static Service service(ResultSet row) throws SQLException {
        return Service.of(row.getString("service"));
    }

    static ProductKind kind(ResultSet row) throws SQLException {
        return constant(ProductKind.class, row.getString("kind"));
    }

    /// A product with the days it runs: none before it starts, without end while no end is known.
    static AgreedProduct agreed(ResultSet row) throws SQLException {
        var starts = day(row, "starts_on");
        var ends = day(row, "ends_on");
        return new AgreedProduct(
                row.getLong("agreed_id"),
                row.getString("product"),
                kind(row),
                monthly(row),
                starts.map(first -> LocalDateRange.of(first, ends.orElse(LocalDate.MAX)))
                        .orElse(LocalDateRange.ofEmpty(LocalDate.EPOCH)));
    }

    /// `plan-change` is `PLAN_CHANGE`.
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
