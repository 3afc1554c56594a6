/// # Page: what every page of the console shares
///
/// The frame around a page, and addresses.
@NullMarked
package be.ligneclaire.platform.console.page;

import org.jspecify.annotations.NullMarked;
