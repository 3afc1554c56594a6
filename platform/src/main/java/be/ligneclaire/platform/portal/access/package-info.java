/// # Access: who may call what, and what every answer carries
///
/// The route table, the security chain built from it, the headers, the session cookie.
@NamedInterface("access")
@NullMarked
package be.ligneclaire.platform.portal.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
