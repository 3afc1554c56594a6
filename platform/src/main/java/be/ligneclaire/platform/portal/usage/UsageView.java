package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.platform.portal.page.Bar;
import be.ligneclaire.platform.portal.usage.LimitsView.ToldRow;
import java.util.List;
import java.util.Optional;

/// The month of a product's lines, ready to show.
///
/// @param earlier address of the month before, empty text when there is none to show
/// @param later address of the month after
/// @param updated the time up to which records are in, or empty text
/// @param limits address of the page of limits, empty text where the product has none
record UsageView(
        String id,
        String product,
        String month,
        String monthValue,
        String earlier,
        String later,
        String updated,
        boolean mayReadRecords,
        List<FilterLink> filters,
        String limits,
        List<LineMonth> lines) {

    /// @param href address of the list with this filter
    record FilterLink(String href, String text, boolean current) {}

    /// @param service what kind of line, in words
    /// @param cost outside the bundle
    /// @param forecast where it goes at this pace, or empty text
    /// @param told what we told about it this month
    /// @param pager empty when all records fit on one page
    record LineMonth(
            String service,
            String line,
            String cost,
            String forecast,
            String events,
            List<Bar> bars,
            List<ToldRow> told,
            List<RecordRow> records,
            Optional<Pager> pager) {}

    /// @param what kind and direction in words
    /// @param href address of the record's own page
    record RecordRow(
            String href, String start, String what, String other, String where, String quantity, String amount) {}

    /// @param previous address of the page before, empty text on the first
    record Pager(String previous, String next, String page) {}
}
