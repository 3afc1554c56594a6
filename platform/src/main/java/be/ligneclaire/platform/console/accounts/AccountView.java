package be.ligneclaire.platform.console.accounts;

import java.util.List;
import java.util.Optional;

/// A customer's account, ready to show: what a colleague needs to know that it is the right one, and no more.
///
/// @param number of the account
/// @param customerNumber what the customer quotes
/// @param balance what is owed, or was left
/// @param ledger its page, for those who may open it
record AccountView(
        String name,
        String number,
        String customerNumber,
        String kind,
        String language,
        String paysBy,
        String balance,
        Optional<String> ledger,
        List<TaskRow> tasks,
        List<DocumentRow> documents) {

    /// @param title of the rule that asked
    record TaskRow(String title, String question, String opened) {}

    record DocumentRow(String href, String month, String number, String issued, String due, String total) {}
}
