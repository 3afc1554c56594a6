package be.ligneclaire.platform.portal.usage;

/// What a bill tells of one line's cheapest plan, once a year, ready to show (`portal/cheapest :: bill`).
///
/// @param line product and number
/// @param months which months were looked at
/// @param verdict which plan is the cheapest, a sentence
/// @param href address of the page with every plan
public record CheapestNote(String line, String months, String verdict, String href) {}
