package be.ligneclaire.core.terms;

import java.util.List;

/// Why a result is what it is: the rule, the edition, the figures and the sum with the numbers in place.
///
/// Clauses and reading follow from rule and edition ([Edition#clauses(RuleId)]); what is kept with an
/// invoice line is the whole, as it stood when the line was made.
///
/// @param formula `20.00 × 15 / 31 = 9.6774… → 9.68`
public record Explanation(RuleId rule, Edition edition, List<Figure> figures, String formula) {

    public Explanation {
        figures = List.copyOf(figures);
    }
}
