package be.ligneclaire.platform.identity.reset;

/// Somebody asked for a link to choose a new password, for an address that may or may not have a login.
record ResetRequested(String address) {}
