package be.ligneclaire.platform.ledger;

import be.ligneclaire.core.ids.Language;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.joda.money.Money;

/// The front door: double entry. Every entry sums to zero, which the database enforces; nothing is ever
/// updated.
public interface Ledger {

    /// Posts entries, in the caller's transaction, in one COPY. An entry whose key is already there is an
    /// error of the caller's.
    void post(Collection<Entry> entries);

    /// What an account owes (positive) or has left (negative).
    Money balance(long accountId);

    /// What each of the accounts `from` (included) to `to` (excluded) owes or has left, in order; those that owe
    /// nothing are left out. One query.
    SortedMap<Long, Money> receivables(long from, long to);

    /// The last account of which anything was posted.
    OptionalLong lastReceivable();

    /// The balance of each chart account, for checks and the console.
    Map<Account, Money> trialBalance();

    /// The chart of accounts, numbered as in the Belgian minimum chart (PCMN, MAR).
    enum Account {
        /// Owed by customers, per billing account.
        RECEIVABLE("400000", Side.DEBIT, "Handelsdebiteuren", "Clients", "Kundenforderungen", "Customers"),
        REVENUE_RECURRING("700000", Side.CREDIT, "Abonnementen", "Abonnements", "Abonnements", "Subscriptions"),
        REVENUE_USAGE("700100", Side.CREDIT, "Verbruik", "Consommation", "Verbrauch", "Usage"),
        REVENUE_ONE_OFF(
                "700200", Side.CREDIT, "Eenmalige kosten", "Frais uniques", "Einmalige Kosten", "One-off charges"),
        VAT_PAYABLE("451000", Side.CREDIT, "Te betalen btw", "TVA à payer", "Zu zahlende MwSt.", "VAT payable"),
        /// Billed for the seller of a third party's service; not ours.
        THIRD_PARTY_PAYABLE(
                "489000",
                Side.CREDIT,
                "Verschuldigd aan derden",
                "Dû à des tiers",
                "Dritten geschuldet",
                "Third parties"),
        /// Reminder fees, interest and lump sums.
        LATE_PAYMENT_INCOME(
                "751000", Side.CREDIT, "Laattijdige betaling", "Retards de paiement", "Zahlungsverzug", "Late payment"),
        INDEMNITY_INCOME("743000", Side.CREDIT, "Schadevergoedingen", "Indemnités", "Entschädigungen", "Indemnities"),
        /// Secures the return of equipment; never revenue.
        DEPOSITS_HELD(
                "488000",
                Side.CREDIT,
                "Ontvangen waarborgen",
                "Garanties reçues",
                "Erhaltene Kautionen",
                "Deposits held"),
        /// Credited to customers for outages, missed visits and the like; less revenue.
        COMPENSATION("708000", Side.DEBIT, "Compensaties", "Compensations", "Ausgleichszahlungen", "Compensation"),
        /// Receivables that are given up.
        BAD_DEBT(
                "642000",
                Side.DEBIT,
                "Oninbare vorderingen",
                "Créances irrécouvrables",
                "Uneinbringliches",
                "Bad debt"),
        BANK("550000", Side.DEBIT, "Bank", "Banque", "Bank", "Bank");

        private final String number;
        private final Side side;
        private final Map<Language, String> titles;

        Account(String number, Side side, String nl, String fr, String de, String en) {
            this.number = number;
            this.side = side;
            this.titles = Map.of(Language.NL, nl, Language.FR, fr, Language.DE, de, Language.EN, en);
        }

        /// Six digits.
        public String number() {
            return number;
        }

        /// The side on which its balance grows.
        public Side side() {
            return side;
        }

        /// Its name for a bookkeeper.
        public String title(Language language) {
            return Objects.requireNonNull(titles.get(language));
        }
    }

    /// The two sides of an account.
    enum Side {
        DEBIT,
        CREDIT
    }

    /// @param key unique, made from what happened: `invoice/17`, `payment/17`
    /// @param on the day on which it happened; where that month is closed, it is posted on the first open day
    record Entry(String key, LocalDate on, List<Posting> postings) {}

    /// @param accountId the billing account; only for RECEIVABLE
    /// @param amount positive is debit, negative is credit
    record Posting(Account account, OptionalLong accountId, Money amount) {}
}
