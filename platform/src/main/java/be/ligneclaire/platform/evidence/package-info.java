/// # Evidence: can we prove it?
///
/// **Owns** the records of requests and consents, only ever added to, chained by hash (GT 12).
@ApplicationModule(allowedDependencies = {"agenda"})
@NullMarked
package be.ligneclaire.platform.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
