package be.ligneclaire.platform.console.page;

import java.util.List;
import java.util.Optional;

/// What stands around a page of the console, in the colleague's language also where the page itself is in a
/// customer's.
///
/// @param skip link to the content
/// @param menuName of the menu, for those who do not see it
/// @param menu pages that the colleague may open; empty without one
/// @param languagesName of the languages, for those who do not see them
/// @param colleague the name of whoever is signed in
public record Desk(
        String skip,
        String name,
        String menuName,
        List<Entry> menu,
        String languagesName,
        String signOut,
        Optional<String> colleague) {

    public Desk {
        menu = List.copyOf(menu);
    }

    /// @param current whether the page belongs to it
    public record Entry(String href, String text, boolean current) {}
}
