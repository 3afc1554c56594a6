package be.ligneclaire.platform.console.accounts;

import java.util.List;

/// What one customer owes and how it came to that, ready to show.
///
/// @param account the account's page
/// @param today what is owed now
/// @param years those in which anything moved
record LedgerView(
        String name,
        String number,
        String account,
        String year,
        String today,
        String opening,
        String openingDay,
        String closing,
        List<Row> rows,
        List<YearLink> years) {

    /// @param href what the movement is about; empty text where it has no page
    /// @param more what is owed more, or empty text
    /// @param less what is owed less, or empty text
    record Row(String day, String text, String href, String more, String less, String balance) {}

    record YearLink(String year, String href, boolean current) {}
}
