package be.ligneclaire.platform.portal.invoices;

import java.util.List;

/// The records behind the usage on an invoice, ready to show.
///
/// @param language of the stored texts
/// @param parts of the PDF; empty when there are no records
/// @param records how many there are, in words
record UsageDetailView(
        String href,
        String number,
        String month,
        String language,
        String records,
        List<Tariff> tariffs,
        List<Part> parts) {

    /// Usage of one kind by one line.
    ///
    /// @param line the number it is for
    /// @param records how many, in words
    /// @param amount as on the invoice
    record Tariff(String text, String line, String records, String amount) {}

    /// @param number counts from 1
    record Part(int number, String href) {}

    /// A part on paper.
    record Paper(String number, String month, String part, List<Block> blocks) {}

    /// @param missing whether the invoice counts records that are no longer kept
    record Block(Tariff tariff, List<Row> rows, boolean missing) {}

    record Row(String start, String what, String other, String country, String quantity, String amount) {}
}
