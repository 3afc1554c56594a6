/// # Page: what every page shares
///
/// Languages, the frame around a page, names and formats.
@NamedInterface("page")
@NullMarked
package be.ligneclaire.platform.portal.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
