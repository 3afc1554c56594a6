package be.ligneclaire.core.terms;

/// A named figure of a calculation: name in `snake_case` (a message key), value as text, unit (`EUR`,
/// `days`, `date` …).
public record Figure(String name, String value, String unit) {}
