package be.ligneclaire.simulation.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How the house is kept, as far as a machine can see.
class TidyTest {

    private static final Pattern CLOCK = Pattern.compile("\\b(Instant|Local(Date|Time|DateTime)|(Zoned|Offset)DateTime"
            + "|OffsetTime|Year|YearMonth|MonthDay|\\w+Date)\\s*(\\.|::)\\s*now\\b|currentTimeMillis"
            + "|new Date\\(\\)|Clock\\s*\\.\\s*system");
    private static final Pattern SQL_CLOCK =
            Pattern.compile("(?i)\\b(now\\(\\)|clock_timestamp|statement_timestamp|current_(date|time(stamp)?)\\b)");
    private static final Pattern SQL = Pattern.compile("(?is)java[x]?\\.sql|JdbcClient|JdbcTemplate"
            + "|\"\\s*(select\\s.+?\\sfrom|insert\\s+into|update\\s+\\S+\\s+set|delete\\s+from|with\\s+\\w+\\s+as)\\s");
    private static final Pattern EXPRESSION = Pattern.compile("th:[\\w-]+\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern ARITHMETIC = Pattern.compile(
            "[\\w)}\\]]\\s*[*/%]\\s*[\\w($#]|[\\w)}\\]]\\s-\\s[\\w($#]|\\d\\s*\\+|\\+\\s*\\d|\\b(div|mod)\\b");

    /// What was there before stays allowed; what grows is looked at: is a room, a type or a name missing?
    @Test
    void the_largest_method_file_and_parameter_list_of_a_module_does_not_grow() {
        var before = recorded();
        assertThat(Largest.measured().entrySet().stream()
                        .filter(now -> now.getValue().size() > Integer.parseInt(before.getProperty(now.getKey(), "0")))
                        .map(now -> "%s = %d (was %s): %s"
                                .formatted(
                                        now.getKey(),
                                        now.getValue().size(),
                                        before.getProperty(now.getKey()),
                                        now.getValue().where())))
                .as("if it really is one thought, note its size in largest.properties")
                .isEmpty();
    }

    @Test
    void nobody_but_business_time_asks_the_clock() {
        assertThat(Sources.main(".java")
                        .filter(file -> !file.endsWith("BusinessTime.java"))
                        .filter(file -> CLOCK.matcher(code(file)).find()))
                .as("ask BusinessTime")
                .isEmpty();
        assertThat(Stream.concat(Sources.main(".sql"), Sources.main(".java").filter(TidyTest::isProduction))
                        .filter(file -> SQL_CLOCK.matcher(sql(file)).find()))
                .as("the instant is a parameter of the statement")
                .isEmpty();
    }

    @Test
    void every_package_has_a_plaque_that_bans_null() {
        assertThat(Sources.MODULES.stream()
                        .flatMap(module -> Sources.below(module + "/src", ".java").stream())
                        .map(file -> Objects.requireNonNull(file.getParent()).resolve("package-info.java"))
                        .distinct()
                        .filter(plaque ->
                                !Files.exists(plaque) || !Sources.text(plaque).contains("@NullMarked")))
                .isEmpty();
    }

    @Test
    void a_switch_over_kinds_of_charges_names_them_all() {
        assertThat(Shapes.of(Sources.main(".java").toList()).defaults())
                .as("no default: a ninth kind must not compile before it is decided")
                .isEmpty();
    }

    @Test
    void no_template_calculates() {
        assertThat(Sources.main(".html").flatMap(TidyTest::calculations)).isEmpty();
    }

    @Test
    void doors_hold_no_sql() {
        assertThat(List.of("portal", "console", "api").stream()
                        .flatMap(door ->
                                Sources.below("platform/src/main/java/be/ligneclaire/platform/" + door, ".java")
                                        .stream())
                        .filter(file -> SQL.matcher(Sources.text(file)).find()))
                .as("ask the room")
                .isEmpty();
    }

    private static Properties recorded() {
        var properties = new Properties();
        try (var file = TidyTest.class.getResourceAsStream("largest.properties")) {
            properties.load(Objects.requireNonNull(file));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProduction(Path file) {
        return !Sources.name(file).startsWith("bench");
    }

    /// Without comments.
    private static String code(Path file) {
        return Sources.text(file).replaceAll("(?m)//.*$", "");
    }

    /// The statements in it: all of a migration, the text blocks of a class.
    private static String sql(Path file) {
        if (file.toString().endsWith(".sql")) {
            return Sources.text(file).replaceAll("(?m)--.*$", "");
        }
        return Pattern.compile("(?s)\"\"\"(.*?)\"\"\"")
                .matcher(Sources.text(file))
                .results()
                .map(block -> block.group(1))
                .reduce("", String::concat);
    }

    private static Stream<String> calculations(Path template) {
        return EXPRESSION
                .matcher(Sources.text(template))
                .results()
                .map(expression -> expression.group(1))
                .filter(expression -> ARITHMETIC
                        .matcher(expression
                                .replaceAll("'[^']*'", "''")
                                .replaceAll("@\\{[^(]*", "@{")
                                .replaceAll("~\\{[^}]*\\}", "")
                                .replaceAll("\\|[^|]*\\|", "''"))
                        .find())
                .map(expression -> Sources.name(template) + ": " + expression);
    }
}
