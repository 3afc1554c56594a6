/// # Access: who may call what at the console
///
/// Its port, its route table, the security chain built from it, its cookie.
@NullMarked
package be.ligneclaire.platform.console.access;

import org.jspecify.annotations.NullMarked;
