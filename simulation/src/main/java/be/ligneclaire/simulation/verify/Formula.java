package be.ligneclaire.simulation.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a sum as it is written on a line and works it out again.
///
/// ```
/// sum        [ month ":" ] ( outcome | condition "→" number )
/// outcome    expression [ "=" shown ] [ "→" number ]
/// condition  expression ( ">" | "≤" ) expression
/// expression term { ( "+" | "−" ) term }
/// term       factor { ( "×" | "/" ) factor }
/// factor     "−" factor | number [ "%" ] | "(" outcome ")" | ( "max" | "min" ) "(" outcome { "," outcome } ")"
/// shown      a number; with "…", cut off after its last decimal
/// ```
///
/// Examples: `20.00 × 15 / 31 = 9.6774… → 9.68`, `2026-06: 12.00`, `3 > 2 → 10.00`.
final class Formula {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\d{4}-\\d{2}:|-?\\d+(?:\\.\\d+)?…?|max|min|[-+−×/()%,=→>≤])");
    private static final Pattern NUMBER = Pattern.compile("-?\\d.*");
    private static final MathContext FIFTY_DIGITS = new MathContext(50);

    private final List<String> tokens = new ArrayList<>();
    private final List<Operand> operands = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int next;

    private Formula(String text) {
        var token = TOKEN.matcher(text);
        int end = 0;
        while (token.lookingAt()) {
            tokens.add(token.group(1));
            end = token.end();
            token.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw new NotASum("'" + text.substring(end).strip() + "' is no part of a sum");
        }
    }

    /// Cannot be read as a sum.
    static final class NotASum extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotASum(String message) {
            super(message);
        }
    }

    /// A number that the sum uses; a divisor may be a fixed one, such as the seconds of a minute.
    record Operand(BigDecimal number, boolean divides) {}

    /// @param exact what the sum makes, to fifty digits
    /// @param shown what it says it makes before rounding, where it says so
    /// @param result what it says in the end
    /// @param problems what does not hold inside it
    record Sum(
            BigDecimal exact,
            Optional<String> shown,
            BigDecimal result,
            List<Operand> operands,
            List<String> problems) {

        /// Whether what is shown is the exact figure, and the result that figure rounded half up to the cent.
        ///
        /// @param slack by how much the exact figure may differ because what it sums up was rounded before
        boolean isRoundedOnce(BigDecimal slack) {
            return List.of(exact.subtract(slack), exact, exact.add(slack)).stream()
                    .anyMatch(about -> about.setScale(2, RoundingMode.HALF_UP).compareTo(result) == 0
                            && shown.stream().allMatch(text -> shows(text, about, slack)));
        }

        private static boolean shows(String text, BigDecimal exact, BigDecimal slack) {
            if (!text.endsWith("…")) {
                return new BigDecimal(text).subtract(exact).abs().compareTo(slack.add(slack)) <= 0;
            }
            var cut = new BigDecimal(text.substring(0, text.length() - 1));
            return exact.setScale(cut.scale(), RoundingMode.DOWN).compareTo(cut) == 0;
        }
    }

    /// @throws NotASum when it cannot be read
    static Sum evaluate(String text) {
        var formula = new Formula(text);
        var sum = formula.sum();
        if (formula.next < formula.tokens.size()) {
            throw new NotASum("'" + formula.peek() + "' is not expected");
        }
        return sum;
    }

    private Sum sum() {
        if (peek().endsWith(":")) {
            next++;
        }
        var value = expression();
        if (peek().equals(">") || peek().equals("≤")) {
            boolean more = take().equals(">");
            var limit = expression();
            if (value.compareTo(limit) > 0 != more) {
                problems.add("the comparison does not hold");
            }
            expect("→");
            var result = operand(false);
            return new Sum(result, Optional.empty(), result, operands, problems);
        }
        return outcome(value);
    }

    /// What follows an expression: what it makes, and what that is rounded to.
    private Sum outcome(BigDecimal value) {
        Optional<String> shown = Optional.empty();
        var result = value;
        if (peek().equals("=")) {
            next++;
            shown = Optional.of(number());
            result = decimal(shown.get());
        }
        if (peek().equals("→")) {
            next++;
            result = decimal(number());
        }
        return new Sum(value, shown, result, operands, problems);
    }

    private BigDecimal expression() {
        var value = term();
        while (peek().equals("+") || peek().equals("−")) {
            value = take().equals("+") ? value.add(term()) : value.subtract(term());
        }
        return value;
    }

    private BigDecimal term() {
        var value = factor(false);
        while (peek().equals("×") || peek().equals("/")) {
            value = take().equals("×") ? value.multiply(factor(false)) : value.divide(factor(true), FIFTY_DIGITS);
        }
        return value;
    }

    private BigDecimal factor(boolean divides) {
        return switch (peek()) {
            case "−" -> {
                next++;
                yield factor(divides).negate();
            }
            case "(" -> {
                next++;
                var value = part();
                expect(")");
                yield value;
            }
            case "max", "min" -> best();
            default -> {
                var number = operand(divides);
                if (!peek().equals("%")) {
                    yield number;
                }
                next++;
                yield number.movePointLeft(2);
            }
        };
    }

    private BigDecimal best() {
        boolean most = take().equals("max");
        expect("(");
        var best = part();
        while (peek().equals(",")) {
            next++;
            var other = part();
            best = most ? best.max(other) : best.min(other);
        }
        expect(")");
        return best;
    }

    /// A part of the sum, perhaps rounded on its own.
    private BigDecimal part() {
        var part = outcome(expression());
        boolean isSaid = part.shown().isPresent() || part.result().compareTo(part.exact()) != 0;
        if (isSaid && !part.isRoundedOnce(BigDecimal.ZERO)) {
            problems.add("a part of it is not what it says");
        }
        return part.result();
    }

    private BigDecimal operand(boolean divides) {
        var number = decimal(number());
        operands.add(new Operand(number, divides));
        return number;
    }

    private String number() {
        if (!NUMBER.matcher(peek()).matches()) {
            throw new NotASum("a number is missing" + (peek().isEmpty() ? " at the end" : " before '" + peek() + "'"));
        }
        return take();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace("…", ""));
    }

    private void expect(String token) {
        if (!peek().equals(token)) {
            throw new NotASum("'" + token + "' is missing");
        }
        next++;
    }

    private String take() {
        return tokens.get(next++);
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }
}
