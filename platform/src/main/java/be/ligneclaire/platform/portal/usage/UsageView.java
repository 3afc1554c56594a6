package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.platform.portal.page.Bar;
import java.util.List;
import java.util.Optional;

/// The month of a product's lines, ready to show.
///
/// @param earlier address of the month before, empty text when there is none to show
/// @param later address of the month after
/// @param updated the time up to which records are in, or empty text
record UsageView(
        String id,
        String product,
        String month,
        String monthValue,
        String earlier,
        String later,
        String updated,
        boolean mayReadRecords,
        List<LineMonth> lines) {

    /// @param service what kind of line, in words
    /// @param cost outside the bundle
    /// @param pager empty when all records fit on one page
    record LineMonth(
            String service,
            String line,
            String cost,
            String events,
            List<Bar> bars,
            List<RecordRow> records,
            Optional<Pager> pager) {}

    /// @param what kind and direction in words
    record RecordRow(String start, String what, String other, String where, String quantity, String amount) {}

    /// @param previous address of the page before, empty text on the first
    record Pager(String previous, String next, String page) {}
}
