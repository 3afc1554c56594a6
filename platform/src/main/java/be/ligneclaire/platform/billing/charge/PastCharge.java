package be.ligneclaire.platform.billing.charge;

import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.platform.catalog.Service;
import java.time.YearMonth;
import java.util.OptionalLong;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/// Days of a product that stand on an earlier invoice.
///
/// @param days within `month`
/// @param corrects the key of the invoice whose charge this changes; empty for the charge itself
/// @param invoiceId the invoice that it stands on
public record PastCharge(
        long accountId,
        long agreedId,
        long itemId,
        OptionalLong serviceId,
        String product,
        Service service,
        Edition edition,
        YearMonth month,
        LocalDateRange days,
        Money amount,
        OptionalLong corrects,
        long invoiceId) {

    /// Whether it changes what an earlier invoice holds.
    public boolean isCorrection() {
        return corrects.isPresent();
    }

    /// Whether it takes days back. Those of a promotion were charged below zero, and come back above it.
    public boolean isCredit() {
        return isCorrection() && ProductCharge.givesBack(product, amount);
    }
}
