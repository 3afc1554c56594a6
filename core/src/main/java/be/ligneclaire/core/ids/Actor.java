package be.ligneclaire.core.ids;

/// Who acts, as evidence keeps it: `customer:<login>`, `agent:<name>`, `system`, `network`.
///
/// @param name who, never a secret
/// @param role `holder`, `administrator`, `user`, `agent`, `system`
/// @param channel `mydigi`, `telephone`, `shop`, `letter` …
public record Actor(String name, String role, String channel) {

    /// The platform itself.
    public static final Actor SYSTEM = new Actor("system", "system", "system");
}
