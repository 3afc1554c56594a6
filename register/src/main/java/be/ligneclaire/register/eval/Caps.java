package be.ligneclaire.register.eval;

import be.ligneclaire.core.law.LegalCap;
import be.ligneclaire.core.money.Euro;
import be.ligneclaire.core.terms.Explanation;
import be.ligneclaire.core.terms.Figure;
import java.util.ArrayList;
import java.util.Optional;

/// Puts a statutory cap over an answer: the result takes the lower amount, the explanation says so.
final class Caps {

    private Caps() {}

    /// @param keys the keys of the result that take the lower amount
    static Answer apply(Answer answer, Optional<LegalCap> cap, String... keys) {
        if (cap.isEmpty() || !cap.get().bit()) {
            return answer;
        }
        var bit = cap.get();
        for (var key : keys) {
            answer.with(key, bit.amount());
        }
        var contract = Euro.text(bit.contract());
        var statutory = Euro.text(bit.amount());
        var figures = new ArrayList<>(answer.why().figures());
        figures.add(new Figure("statutory_cap", statutory, "EUR"));
        var why = new Explanation(
                answer.why().rule(),
                answer.why().edition(),
                figures,
                answer.why().formula() + "; min(" + contract + ", " + statutory + ") = " + statutory);
        return new Answer(
                answer.result(), why, Optional.of(new Answer.Cap(bit.source().orElse(""), contract, statutory)));
    }
}
