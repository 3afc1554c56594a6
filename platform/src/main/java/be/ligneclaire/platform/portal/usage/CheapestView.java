package be.ligneclaire.platform.portal.usage;

import java.util.List;

/// What each plan would have cost for the use of a product's lines, ready to show.
record CheapestView(String id, String product, List<LinePlans> lines) {

    /// @param service what kind of line, in words
    /// @param verdict which plan is the cheapest, or why nothing is compared; a sentence
    /// @param months which months were looked at, or empty text
    /// @param plans cheapest first; empty when nothing is compared
    record LinePlans(String service, String line, String verdict, String months, List<PlanRow> plans) {}

    /// @param mark `your plan`, `cheapest` or both, or empty text
    /// @param sum the calculation with its numbers
    record PlanRow(String name, String mark, String monthly, String outside, String total, String sum) {}
}
