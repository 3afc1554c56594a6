package be.ligneclaire.platform.portal.invoices;

import java.util.List;

/// The list of invoices, ready to show.
///
/// @param open the sum still to pay, or empty text when nothing is
/// @param credit money that waits for the next invoice, or empty text
record InvoiceListView(String open, String credit, List<Row> rows, List<PaymentRow> payments) {

    /// @param title month that was billed
    /// @param state how it stands, in words
    /// @param tone `good`, `due`, `late` or `plain`; never the only carrier of the state
    record Row(String href, String title, String number, String issued, String due, String amount, State state) {}

    record State(String text, String tone) {}

    record PaymentRow(String date, String method, String amount, String invoices) {}
}
