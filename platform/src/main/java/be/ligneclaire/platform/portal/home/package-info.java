/// # Home: the overview
///
/// The fixed order of the first signed-in page.
@NullMarked
package be.ligneclaire.platform.portal.home;

import org.jspecify.annotations.NullMarked;
