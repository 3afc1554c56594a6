package be.ligneclaire.simulation.demo;

import be.ligneclaire.postgres.DataFolder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How to sign in to the demo.
///
/// @param password of all its logins
public record LoadedDemo(String password, List<Login> logins) {

    private static final String PASSWORD = "demo.password";
    private static final String LOGINS = "demo.logins";

    public LoadedDemo {
        logins = List.copyOf(logins);
    }

    /// The password of a data folder, made when it is first asked for.
    static String password(DataFolder folder) {
        return folder.note(PASSWORD).orElseGet(() -> {
            var password = Passwords.random();
            folder.note(PASSWORD, password);
            return password;
        });
    }

    /// Keeps who the logins are.
    static void keep(DataFolder folder, List<Login> logins) {
        folder.note(
                LOGINS,
                logins.stream()
                        .map(login -> login.email() + "\t" + login.about())
                        .collect(Collectors.joining("\n")));
    }

    /// What was kept.
    static Optional<LoadedDemo> kept(DataFolder folder) {
        return folder.note(LOGINS)
                .map(lines -> new LoadedDemo(
                        password(folder),
                        lines.lines()
                                .map(line -> line.split("\t", 2))
                                .map(parts -> new Login(parts[0], parts.length > 1 ? parts[1] : ""))
                                .toList()));
    }

    /// A login of the demo.
    ///
    /// @param about the story it belongs to, in a few words
    public record Login(String email, String about) {}
}
