package be.ligneclaire.simulation.verify;

import be.ligneclaire.simulation.verify.Formula.NotASum;
import be.ligneclaire.simulation.verify.Formula.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Is a line what its figures and its sum say?
final class LineCheck {

    /// Divisors that need no figure: seconds of a minute, days of the outage formula, months and percent.
    private static final Set<String> FIXED = Set.of("60", "30", "1200");

    /// What each event's tenth decimal may have been rounded by.
    private static final BigDecimal HALF_OF_A_TENTH_DECIMAL = new BigDecimal("0.00000000005");

    private LineCheck() {}

    /// What is wrong with it; nothing when all is right.
    static List<String> of(StoredLine line, ClauseLabels labels) {
        var wrong = new ArrayList<String>();
        for (var clause : line.clauses()) {
            if (!labels.has(line.edition(), clause)) {
                wrong.add("clause '" + clause + "' is not in " + line.edition());
            }
        }
        try {
            var sum = Formula.evaluate(line.formula());
            wrong.addAll(sum.problems());
            notAmongTheFigures(line, sum.operands()).forEach(number -> wrong.add(number + " is no figure of the line"));
            if (!sum.isRoundedOnce(slack(line))) {
                wrong.add("the sum makes " + shortened(sum.exact()) + ", not what it says");
            }
            if (!agrees(line.amount(), sum.result())) {
                wrong.add("the sum says " + sum.result() + ", the line " + line.amount());
            }
        } catch (NotASum e) {
            wrong.add("the sum cannot be read: " + e.getMessage());
        }
        return wrong;
    }

    /// A credit may write what goes back without a sign.
    private static boolean agrees(BigDecimal amount, BigDecimal result) {
        return result.compareTo(amount) == 0 || amount.signum() < 0 && result.compareTo(amount.negate()) == 0;
    }

    /// Nothing needs no figure.
    private static List<BigDecimal> notAmongTheFigures(StoredLine line, List<Operand> operands) {
        var figures = new HashSet<BigDecimal>();
        figures.add(BigDecimal.ZERO.stripTrailingZeros());
        for (var figure : line.figures()) {
            if (figure.getValue().matches("-?\\d+(\\.\\d+)?")) {
                figures.add(new BigDecimal(figure.getValue()).stripTrailingZeros());
            }
        }
        return operands.stream()
                .filter(operand ->
                        !(operand.divides() && FIXED.contains(operand.number().toPlainString())))
                .map(Operand::number)
                .filter(number -> !figures.contains(number.stripTrailingZeros()))
                .toList();
    }

    /// Usage is rounded at the tenth decimal event by event, and a line sums them up.
    private static BigDecimal slack(StoredLine line) {
        return line.figures().stream()
                .filter(figure -> figure.getKey().equals("events"))
                .map(figure -> HALF_OF_A_TENTH_DECIMAL.multiply(new BigDecimal(figure.getValue())))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static String shortened(BigDecimal exact) {
        return exact.scale() <= 6
                ? exact.toPlainString()
                : exact.setScale(6, java.math.RoundingMode.DOWN).toPlainString() + "…";
    }
}
