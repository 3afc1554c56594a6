package be.ligneclaire.platform.portal.access;

/// The parts that addresses are made of, for the mappings of pages.
public final class Paths {

    /// The languages of an address.
    public static final String LANGUAGES = "nl|fr|de|en";

    /// A public identifier: 16 random bytes.
    public static final String ID = "[0-9a-f]{32}";

    /// The id of a rule.
    public static final String RULE = "[a-z0-9-]+(?:\\.[a-z0-9-]+)+";

    /// The code of an edition of the terms.
    public static final String EDITION = "[a-z]{2}-[0-9]{4}(?:-[0-9]{2}-[0-9]{2})?";

    /// A clause in an address: `cg-6.2`.
    public static final String CLAUSE = "[a-z0-9.-]+";

    /// A month: `2026-01`.
    public static final String MONTH = "[0-9]{4}-(?:0[1-9]|1[0-2])";

    /// A usage record among those of a line and month.
    public static final String RECORD = "[0-9]{1,5}-[0-9]{1,18}";

    /// A page in a language.
    public static final String LANG = "/{lang:" + LANGUAGES + "}";

    /// A signed-in page.
    public static final String MY = LANG + "/my";

    private Paths() {}
}
