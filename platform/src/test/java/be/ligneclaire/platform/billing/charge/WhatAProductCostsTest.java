package be.ligneclaire.platform.billing.charge;

import static be.ligneclaire.core.terms.RuleId.BILLING_INVOICE_COMPOSITION;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_END_CHARGES_FIXED;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_END_CHARGES_MOBILE;
import static be.ligneclaire.core.terms.RuleId.CONTRACT_PLAN_CHANGE_TIMING;
import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Edition;
import be.ligneclaire.core.terms.Proves;
import be.ligneclaire.core.time.Brussels;
import be.ligneclaire.platform.catalog.Service;
import be.ligneclaire.platform.subscription.Subscriptions.AgreedProduct;
import be.ligneclaire.platform.subscription.Subscriptions.BillableProduct;
import be.ligneclaire.platform.subscription.Subscriptions.EndReason;
import be.ligneclaire.platform.subscription.Subscriptions.ProductKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

/// One product of € 31.00 a month, the run of 1 April 2026: March is closed, April is paid in advance.
@Proves({
    BILLING_INVOICE_COMPOSITION,
    CONTRACT_PLAN_CHANGE_TIMING,
    CONTRACT_END_CHARGES_MOBILE,
    CONTRACT_END_CHARGES_FIXED
})
class WhatAProductCostsTest {

    private static final LocalDate RUN = LocalDate.of(2026, 4, 1);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 6, 1);

    private final RecurringCharges rules = new RecurringCharges(new MonthlyFees(), RUN);

    @ParameterizedTest(name = "{0} {1} ends {2}: {4}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
              fr-2025-09-30 | MOBILE   | 2026-03-10 | ''           | its running month stays due
              fr-2025-09-30 | MOBILE   | 2026-03-01 | ''           | the month of the end is March
              fr-2025-09-30 | MOBILE   | 2026-04-01 | April 31.00  | the month of the end is April
              fr-2025-09-30 | MOBILE   | 2026-04-16 | April 31.00  | an end that is known changes nothing
              fr-2025-09-30 | INTERNET | 2026-03-10 | March -22.00 | 22 of 31 days go back
              fr-2025-09-30 | INTERNET | 2026-03-31 | March -1.00  | the end date itself goes back
              fr-2025-09-30 | INTERNET | 2026-04-01 | ''           | nothing of April was provided
              fr-2025-09-30 | INTERNET | 2026-04-16 | April 15.50  | only up to the end that is known
              nl-2025       | INTERNET | 2026-03-10 | ''           | its running month stays due
              nl-2025       | INTERNET | 2026-04-16 | April 31.00  | an end that is known changes nothing
              en-2024       | MOBILE   | 2026-03-10 | March -22.00 | silent, in the customer's favour
              en-2024       | MOBILE   | 2026-04-16 | April 15.50  | only up to the end that is known
              """)
    void an_end_around_a_month_paid_in_advance(
            String edition, Service service, LocalDate until, String lines, String because) {
        var product = product(1, edition, service, LONG_AGO, Optional.of(until), Optional.of(EndReason.CANCELLED));

        assertThat(text(rules.of(List.of(product), List.of(paid(product, MARCH)))))
                .as(because)
                .isEqualTo(lines);
    }

    @Test
    void a_product_that_was_held_back_catches_up_month_by_month() {
        var product = product(1, "fr-2025-09-30", Service.MOBILE, LocalDate.of(2026, 1, 17));

        assertThat(text(rules.of(List.of(product), List.of())))
                .isEqualTo("January 15.00, February 31.00, March 31.00, April 31.00");
    }

    @Test
    void a_new_plan_that_begins_on_the_day_of_the_run_is_paid_in_advance_another_product_waits() {
        var old = product(1, "nl-2025", Service.MOBILE, LONG_AGO, Optional.of(RUN), Optional.of(EndReason.PLAN_CHANGE));
        var next = product(2, "nl-2025", Service.MOBILE, RUN);

        assertThat(text(rules.of(List.of(old, next), List.of(paid(old, MARCH)))))
                .isEqualTo("April 31.00");
        assertThat(rules.of(List.of(next), List.of())).isEmpty();
    }

    @Test
    void a_plan_changed_within_a_month_gives_back_the_old_one_and_charges_the_new_one() {
        var day = LocalDate.of(2026, 3, 11);
        var old = product(
                1, "fr-2025-09-30", Service.INTERNET, LONG_AGO, Optional.of(day), Optional.of(EndReason.PLAN_CHANGE));
        var next = product(2, "fr-2025-09-30", Service.INTERNET, day);

        var charges = rules.of(List.of(old, next), List.of(paid(old, MARCH)));

        assertThat(text(charges)).isEqualTo("March -21.00, March 21.00, April 31.00");
        assertThat(charges.subList(0, 2))
                .allSatisfy(charge -> assertThat(charge.reckoning().rule()).isEqualTo(CONTRACT_PLAN_CHANGE_TIMING));
    }

    @Test
    void what_was_given_back_is_not_given_back_again() {
        var end = LocalDate.of(2026, 3, 10);
        var product = product(
                1, "fr-2025-09-30", Service.INTERNET, LONG_AGO, Optional.of(end), Optional.of(EndReason.CANCELLED));
        var credit = past(product, LocalDateRange.of(end, RUN), "-22.00", OptionalLong.of(9));

        assertThat(rules.of(List.of(product), List.of(paid(product, MARCH), credit)))
                .isEmpty();
    }

    @Test
    void a_month_paid_in_advance_after_the_end_goes_back_in_full() {
        var charged = List.of(paid(product(1, "fr-2025-09-30", Service.MOBILE, LONG_AGO), MARCH));
        var agreed = new AgreedProduct(
                1, "p", ProductKind.PLAN, Euro.of("31.00"), LocalDateRange.of(LONG_AGO, LocalDate.of(2026, 2, 27)));

        assertThat(rules.hasEndedEarlier(List.of(), charged)).isTrue();
        assertThat(text(rules.afterEarlierEnds(List.of(), charged, List.of(agreed))))
                .isEqualTo("March -31.00");
    }

    private static BillableProduct product(long agreed, String edition, Service service, LocalDate from) {
        return product(agreed, edition, service, from, Optional.empty(), Optional.empty());
    }

    private static BillableProduct product(
            long agreed,
            String edition,
            Service service,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<EndReason> reason) {
        return new BillableProduct(
                agreed,
                7,
                17,
                70,
                OptionalLong.of(700),
                "p",
                ProductKind.PLAN,
                service,
                Edition.named(edition),
                Euro.of("31.00"),
                from,
                until,
                reason);
    }

    private static PastCharge paid(BillableProduct product, YearMonth month) {
        return past(product, Brussels.daysOf(month), "31.00", OptionalLong.empty());
    }

    private static PastCharge past(BillableProduct product, LocalDateRange days, String amount, OptionalLong corrects) {
        return new PastCharge(
                product.accountId(),
                product.agreedId(),
                product.itemId(),
                product.serviceId(),
                product.product(),
                product.service(),
                product.edition(),
                YearMonth.from(days.getStart()),
                days,
                Euro.of(amount),
                corrects,
                9);
    }

    private static String text(List<ProductCharge> charges) {
        return charges.stream()
                .map(charge -> charge.month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        + " "
                        + Euro.text(charge.amount()))
                .collect(Collectors.joining(", "));
    }
}
