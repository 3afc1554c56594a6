package be.ligneclaire.simulation.command;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.identity.Staff;
import be.ligneclaire.platform.identity.Staff.NewColleague;
import be.ligneclaire.platform.identity.Staff.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// `staff add` and `staff end`: gives a colleague an account of the console, or ends it at once, in the name of
/// whoever is at the keyboard. The password is the first line of standard input, so that it stands in no list of
/// processes; the secret for the authenticator is told once.
final class StaffCommand {

    private StaffCommand() {}

    static int add(List<String> words, Output output, Closing closing, InputStream input) {
        var arguments = Arguments.of(
                        words, Command.with(Place.OPTIONS, "--name", "--email", "--role"), Command.NO_SWITCHES)
                .withoutWords();
        var colleague = new NewColleague(
                arguments.needed("--name"), arguments.needed("--email"), roles(arguments.needed("--role")));
        var password = password(input)
                .orElseThrow(() -> new WrongUsage("The password is expected on standard input, on one line."));
        var staff = staff(arguments, "add", closing);
        var email = colleague.email().strip().toLowerCase(Locale.ROOT);
        var secret = staff.add(colleague, password, whoever());
        output.say(colleague.name() + " can sign in at the console as " + email + ".");
        output.say("The secret for the authenticator app is told only now: " + secret);
        output.say("As a link: otpauth://totp/Ligne%20Claire:" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "?secret=" + secret + "&issuer=Ligne%20Claire");
        return 0;
    }

    static int end(List<String> words, Output output, Closing closing) {
        var arguments = Arguments.of(words, Command.with(Place.OPTIONS, "--email"), Command.NO_SWITCHES)
                .withoutWords();
        var email = arguments.needed("--email");
        if (!staff(arguments, "end", closing).end(email, whoever())) {
            throw new WorkFailed("Nobody has an account of the console as " + email + ".");
        }
        output.say(email + " cannot sign in at the console any more.");
        return 0;
    }

    private static Staff staff(Arguments arguments, String verb, Closing closing) {
        var place = closing.open(() -> Place.of(arguments).join("./ligneclaire staff " + verb));
        return closing.add(Application.withoutPages(place)).getBean(Staff.class);
    }

    private static Actor whoever() {
        return new Actor("agent:" + System.getProperty("user.name", "unknown"), "agent", "command");
    }

    private static Set<Role> roles(String text) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : text.split(",")) {
            roles.add(Arrays.stream(Role.values())
                    .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new WrongUsage(
                            "--role must be billing, finance or care, or several with commas, not '" + text + "'.")));
        }
        return roles;
    }

    private static Optional<String> password(InputStream input) {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            return Optional.ofNullable(console.readPassword("Password: ")).map(String::new);
        }
        try {
            return Optional.ofNullable(
                    new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
