package be.ligneclaire.core;

import be.ligneclaire.core.terms.Edition;

/// The three editions, short names for tests.
public final class Editions {

    public static final Edition EN = Edition.named("en-2024");
    public static final Edition NL = Edition.named("nl-2025");
    public static final Edition FR = Edition.named("fr-2025-09-30");

    private Editions() {}
}
