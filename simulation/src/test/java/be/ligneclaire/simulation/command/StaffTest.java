package be.ligneclaire.simulation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `staff add` and `staff end`, as somebody types them.
class StaffTest {

    private static final String PASSWORD = "every-line-is-clear-here";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_colleague_gets_an_account_once_and_it_ends_once() throws Exception {
        try (var first = add(PASSWORD)) {
            assertThat(first.code()).as(first.err()).isZero();
            assertThat(first.out())
                    .contains("Nora can sign in at the console as nora@ligneclaire.example.")
                    .containsPattern("told only now: [A-Z2-7]{32}\n")
                    .contains("otpauth://totp/Ligne%20Claire:nora%40ligneclaire.example?secret=")
                    .doesNotContain(PASSWORD);
        }
        try (var again = add(PASSWORD)) {
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.err()).startsWith("email: nora@ligneclaire.example has an account already");
        }
        try (var end = end()) {
            assertThat(end.code()).as(end.err()).isZero();
        }
        try (var end = end()) {
            assertThat(end.code()).isEqualTo(1);
            assertThat(end.err()).startsWith("Nobody has an account of the console as nora@ligneclaire.example.");
        }
    }

    @Test
    void a_short_password_is_refused_with_its_reason() throws Exception {
        try (var add = add("short")) {
            assertThat(add.code()).isEqualTo(1);
            assertThat(add.err()).startsWith("password: is too short (at least 15 characters)");
        }
    }

    @Test
    void a_role_that_there_is_not_is_wrong_usage() throws Exception {
        try (var add = Typed.in(folder, "staff", "add", "--name", "N", "--email", "n@x.example", "--role", "king")) {
            assertThat(add.code()).isEqualTo(2);
            assertThat(add.err()).startsWith("--role must be billing, finance or care");
        }
    }

    private Typed add(String password) throws Exception {
        return Typed.in(
                        folder,
                        "staff",
                        "add",
                        "--name",
                        "Nora",
                        "--email",
                        "Nora@ligneclaire.example",
                        "--role",
                        "billing, finance",
                        "--data",
                        data())
                .types(password);
    }

    private Typed end() throws Exception {
        return Typed.in(folder, "staff", "end", "--email", "nora@ligneclaire.example", "--data", data());
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
