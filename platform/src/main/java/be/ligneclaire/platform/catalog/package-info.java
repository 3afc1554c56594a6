/// # Catalog: what do we sell, at what price, on which date?
///
/// **Owns** offers, packages, options, equipment, fees and rates, each dated.
///
/// **Does not own** a price already agreed (`subscription`).
@ApplicationModule(allowedDependencies = {"evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
