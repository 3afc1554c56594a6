package be.ligneclaire.simulation.command;

import be.ligneclaire.platform.agenda.BusinessTime;
import be.ligneclaire.simulation.demo.DemoLoader;
import be.ligneclaire.simulation.demo.DemoLoader.Login;
import be.ligneclaire.simulation.demo.Passwords;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The demo's logins, loaded with it and kept in the data folder, so that every start can print them. All have the same
/// password, made at random for this folder.
record DemoLogins(List<Login> logins, String password) {

    static final DemoLogins NONE = new DemoLogins(List.of(), "");

    private static final String NOTE = "demo-logins";

    /// Loads the demo into an empty database; says which logins there are in one that has it.
    static DemoLogins of(Place.Opened place) {
        var password = Passwords.random();
        var loaded = DemoLoader.load(
                place.url(),
                place.settings(),
                Place.home().resolve("stories/demo"),
                password,
                new BusinessTime(InstantSource.system()).now());
        if (loaded.isEmpty()) {
            return place.folder().note(NOTE).map(DemoLogins::read).orElse(NONE);
        }
        var logins = new DemoLogins(loaded, password);
        place.folder().note(NOTE, logins.written());
        return logins;
    }

    private String written() {
        return Stream.concat(Stream.of(password), logins.stream().map(login -> login.email() + "\t" + login.about()))
                .reduce((before, next) -> before + "\n" + next)
                .orElse("");
    }

    private static DemoLogins read(String note) {
        var lines = note.lines().toList();
        var logins = lines.stream()
                .skip(1)
                .map(line -> line.split("\t", 2))
                .map(parts -> new Login(parts[0], parts[parts.length - 1]))
                .toList();
        return new DemoLogins(logins, lines.getFirst());
    }

    /// What a person needs to sign in and to read what was sent.
    List<String> lines(String address) {
        if (logins.isEmpty()) {
            return List.of();
        }
        var width =
                logins.stream().mapToInt(login -> login.email().length()).max().orElse(1);
        var lines = new ArrayList<String>();
        lines.add("Sign in with the password " + password + " as");
        logins.forEach(login -> lines.add(("  %-" + width + "s  %s").formatted(login.email(), login.about())));
        lines.add("E-mail and SMS can be read at " + address + "/en/demo/mailbox");
        return List.copyOf(lines);
    }
}
