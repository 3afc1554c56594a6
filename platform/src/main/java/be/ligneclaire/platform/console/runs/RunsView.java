package be.ligneclaire.platform.console.runs;

import java.util.List;
import java.util.Optional;

/// Bill runs, ready to show.
///
/// @param inProgress whether the page should look again by itself
record RunsView(boolean inProgress, List<Row> rows) {

    /// @param month that is billed
    /// @param percent of the parts that are done, 0 to 100
    /// @param parts `12 of 12 parts`
    record Row(
            String href,
            String day,
            String month,
            State state,
            int percent,
            String parts,
            String issued,
            String total,
            String heldBack) {}

    /// @param tone a class of the style sheet
    record State(String text, String tone) {}

    /// One run.
    ///
    /// @param again how often it was run again, in words
    /// @param more how many accounts are held back beyond those shown, in words
    record One(Row row, String invoices, String creditNotes, Optional<String> again, List<Kind> kinds, Held held) {}

    record Kind(String name, String lines, String amount) {}

    /// @param sum in words: how many, and how many of them wait
    record Held(String sum, List<HeldRow> rows, Optional<String> more) {}

    /// @param number of the account
    /// @param invoice what the account was billed later, or empty text
    record HeldRow(String href, String number, String reason, State state) {}
}
