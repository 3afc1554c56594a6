/// # Page: what every page shares
///
/// Languages, the frame around a page, names and formats.
@NullMarked
package be.ligneclaire.platform.portal.page;

import org.jspecify.annotations.NullMarked;
