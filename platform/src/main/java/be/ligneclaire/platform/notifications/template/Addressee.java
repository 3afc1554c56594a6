package be.ligneclaire.platform.notifications.template;

/// Whom a message speaks to.
///
/// @param number the customer number, of which only the end is shown
public record Addressee(String name, String number) {}
