package be.ligneclaire.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import be.ligneclaire.core.ids.Language;
import be.ligneclaire.platform.PlatformTest;
import be.ligneclaire.platform.ledger.Ledger.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ChartOfAccountsTest {

    @Autowired
    private JdbcClient db;

    @Test
    void the_database_allows_the_accounts_of_the_chart_and_no_other() {
        var check = db.sql("""
                        select pg_get_constraintdef(oid)
                          from pg_constraint
                         where conrelid = 'ledger.posting'::regclass
                           and conname = 'an_account_of_the_chart'
                        """).query(String.class).single();

        assertThat(Pattern.compile("'(\\w+)'").matcher(check).results().map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Account.values())
                        .map(account -> "'" + account + "'")
                        .toList());
    }

    @Test
    void every_account_has_a_number_of_its_own_and_a_name_of_its_own_in_each_language() {
        assertThat(Account.values())
                .extracting(Account::number)
                .allMatch(number -> number.matches("\\d{6}"))
                .doesNotHaveDuplicates();
        for (var language : Language.values()) {
            assertThat(Account.values())
                    .extracting(account -> account.title(language))
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_document_says_number_names_and_side_of_each_account() throws IOException {
        var document = Files.readString(Path.of("../docs/ledger.md"));

        assertThat(Arrays.stream(Account.values()).map(ChartOfAccountsTest::row))
                .allMatch(document::contains);
    }

    private static String row(Account account) {
        return "\n| %s | %s | %s | %s | %s | %s | "
                .formatted(
                        account.number(),
                        account.title(Language.EN),
                        account.title(Language.NL),
                        account.title(Language.FR),
                        account.title(Language.DE),
                        account.side().name().toLowerCase(Locale.ROOT));
    }
}
