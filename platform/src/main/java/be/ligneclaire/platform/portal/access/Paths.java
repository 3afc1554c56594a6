package be.ligneclaire.platform.portal.access;

/// The parts that addresses are made of, for the mappings of pages.
public final class Paths {

    /// The languages of an address.
    public static final String LANGUAGES = "nl|fr|de|en";

    /// A public identifier: 16 random bytes.
    public static final String ID = "[0-9a-f]{32}";

    /// The id of a rule.
    public static final String RULE = "[a-z0-9-]+(?:\\.[a-z0-9-]+)+";

    /// A page in a language.
    public static final String LANG = "/{lang:" + LANGUAGES + "}";

    /// A signed-in page.
    public static final String MY = LANG + "/my";

    private Paths() {}
}
