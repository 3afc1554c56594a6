package be.ligneclaire.platform.usage;

import be.ligneclaire.core.rating.PlanComparison;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The front door of the cheapest plan: what every plan a line could have would have cost for its own use of
/// the last twelve complete months (`docs/decisions/0015-the-cheapest-plan.md`).
public interface CheapestPlans {

    /// Works it out now, from the line's records.
    ///
    /// @return empty for another account's line, one in a package, one that is not active, and one with fewer
    /// than [PlanComparison#LEAST_MONTHS] complete months
    Optional<PlanComparison> now(long accountId, long serviceId);

    /// What the bill of a day tells, once a year for each line: made a month before, never changed. In order
    /// of line.
    ///
    /// @param issued the day of the bill
    List<Stated> onBill(long accountId, LocalDate issued);

    /// @param serviceId the line
    record Stated(long serviceId, PlanComparison comparison) {}
}
