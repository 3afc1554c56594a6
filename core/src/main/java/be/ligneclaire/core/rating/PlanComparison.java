package be.ligneclaire.core.rating;

import be.ligneclaire.core.rating.PlanYear.PlanCost;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;

/// What each plan that a line could have would have cost for its own use.
///
/// @param own the offer it has, which is among the plans
/// @param from the first of the complete months compared
/// @param through the last of them
/// @param plans cheapest first; of those that cost the same the line's own first, then as they came
public record PlanComparison(String own, YearMonth from, YearMonth through, List<PlanCost> plans) {

    /// How many complete months are looked at, at most.
    public static final int MONTHS = 12;

    /// With fewer complete months nothing is said: too little to tell a habit.
    public static final int LEAST_MONTHS = 3;

    /// @throws IllegalArgumentException when the line's own plan is not among them
    public PlanComparison {
        plans = plans.stream()
                .sorted(Comparator.comparing(PlanCost::total)
                        .thenComparing(plan -> !plan.offer().equals(own)))
                .toList();
        if (plans.stream().noneMatch(plan -> plan.offer().equals(own))) {
            throw new IllegalArgumentException("The line's own plan " + own + " is not compared");
        }
    }

    /// How many months were compared.
    public int months() {
        return (int) from.until(through, java.time.temporal.ChronoUnit.MONTHS) + 1;
    }

    /// The cheapest plan: the line's own where no other costs less.
    public PlanCost cheapest() {
        return Objects.requireNonNull(plans.getFirst());
    }

    /// The line's own.
    public PlanCost ownPlan() {
        return plans.stream()
                .filter(plan -> plan.offer().equals(own))
                .findFirst()
                .orElseThrow();
    }

    /// Whether no other plan costs less.
    public boolean ownIsCheapest() {
        return cheapest().offer().equals(own);
    }

    /// Other plans that cost as little as the cheapest.
    public List<PlanCost> asCheap() {
        return plans.stream()
                .skip(1)
                .filter(plan -> plan.total().isEqual(cheapest().total()))
                .toList();
    }

    /// What the cheapest would have saved over the months; zero where the line has it.
    public Money saving() {
        return ownPlan().total().minus(cheapest().total());
    }
}
