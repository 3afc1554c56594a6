package be.ligneclaire.simulation.golden;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The examples that no story can bring onto an invoice, each with the reason.
final class NotOnAnInvoice {

    private static final String WITHDRAWAL = "withdrawal comes with its own flow, which decides how it is billed";
    private static final String PORTING = "a number that leaves to another operator comes with its own flow";
    private static final String A_DATE = "the result is a date, no invoice shows it";
    private static final String A_DECISION = "the result is yes or no, no invoice shows it";
    private static final String NO_FEE = "there is no fee, so there is no line";

    private NotOnAnInvoice() {}

    static Map<String, String> reasons() {
        return Stream.of(
                        because(WITHDRAWAL, 175, 176, 177, 178, 179, 180, 181, 182, 183),
                        because(PORTING, 34, 35),
                        because(A_DATE, 196, 197, 198, 199, 203, 204, 205, 206, 207, 208),
                        because("the day on which a card arrives is the post's, not the story's", 200, 201, 202),
                        because(NO_FEE, 213, 214),
                        because("a fee that is refused is not charged", 219),
                        because("damages are awarded, not billed", 215),
                        because(A_DECISION, 211, 227, 237, 238, 251),
                        because("a story has no day of posting beside the day of arrival", 240))
                .flatMap(some -> some.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> because(String reason, int... examples) {
        return java.util.Arrays.stream(examples).boxed().collect(Collectors.toMap("ex-%03d"::formatted, _ -> reason));
    }
}
