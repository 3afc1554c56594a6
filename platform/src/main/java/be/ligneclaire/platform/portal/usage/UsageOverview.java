package be.ligneclaire.platform.portal.usage;

import be.ligneclaire.platform.portal.page.Bar;
import java.util.List;

/// This month of every line of an account, ready to show.
///
/// @param updated the time up to which records are in, or empty text
public record UsageOverview(String month, String updated, List<LineSummary> lines) {

    public UsageOverview {
        lines = List.copyOf(lines);
    }

    /// @param cost outside the bundle so far
    public record LineSummary(String href, String product, String line, String cost, List<Bar> bars) {}
}
