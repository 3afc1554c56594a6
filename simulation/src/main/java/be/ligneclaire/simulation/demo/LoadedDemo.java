package be.ligneclaire.simulation.demo;

import be.ligneclaire.postgres.DataFolder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How to sign in to the demo.
///
/// @param password of all its logins
/// @param colleagues who may sign in at the console; none in a folder of before there was one
public record LoadedDemo(String password, List<Login> logins, List<Colleague> colleagues) {

    /// How the demo's authenticator learns of the colleagues' secrets.
    public static final String COLLEAGUES_PROPERTY = "ligneclaire.demo.colleagues";

    private static final String PASSWORD = "demo.password";
    private static final String LOGINS = "demo.logins";
    private static final String COLLEAGUES = "demo.colleagues";

    public LoadedDemo {
        logins = List.copyOf(logins);
        colleagues = List.copyOf(colleagues);
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
    static void keep(DataFolder folder, List<Login> logins, List<Colleague> colleagues) {
        folder.note(
                LOGINS,
                logins.stream()
                        .map(login -> login.email() + "\t" + login.about())
                        .collect(Collectors.joining("\n")));
        folder.note(
                COLLEAGUES,
                colleagues.stream()
                        .map(one -> one.email() + "\t" + one.about() + "\t" + one.secret())
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
                                .toList(),
                        folder.note(COLLEAGUES).stream()
                                .flatMap(String::lines)
                                .map(line -> line.split("\t", 3))
                                .filter(parts -> parts.length == 3)
                                .map(parts -> new Colleague(parts[0], parts[1], parts[2]))
                                .toList()));
    }

    /// `address=secret`, with commas between them.
    public String colleaguesProperty() {
        return colleagues.stream().map(one -> one.email() + "=" + one.secret()).collect(Collectors.joining(","));
    }

    /// A login of the demo.
    ///
    /// @param about the story it belongs to, in a few words
    public record Login(String email, String about) {}

    /// A colleague of the demo.
    ///
    /// @param about what the colleague works on
    /// @param secret that codes are made from
    public record Colleague(String email, String about, String secret) {}
}
