package be.ligneclaire.simulation.demo;

import be.ligneclaire.core.ids.Actor;
import be.ligneclaire.platform.identity.Staff;
import be.ligneclaire.platform.identity.Staff.NewColleague;
import be.ligneclaire.platform.identity.Staff.Role;
import be.ligneclaire.simulation.demo.LoadedDemo.Colleague;
import java.util.List;
import java.util.Set;

/// The colleagues of the demo operator, who sign in at the console.
final class DemoColleagues {

    private DemoColleagues() {}

    /// @param password of all of them
    static List<Colleague> add(Staff staff, String password) {
        return List.of(
                add(
                        staff,
                        password,
                        new NewColleague(
                                "Nora Billing", "nora@ligneclaire.example", Set.of(Role.BILLING, Role.FINANCE)),
                        "Bill runs and the books"),
                add(
                        staff,
                        password,
                        new NewColleague("Karim Care", "karim@ligneclaire.example", Set.of(Role.CARE)),
                        "Customers’ questions: no bill runs, no ledger"));
    }

    private static Colleague add(Staff staff, String password, NewColleague colleague, String about) {
        return new Colleague(colleague.email(), about, staff.add(colleague, password, Actor.SYSTEM));
    }
}
