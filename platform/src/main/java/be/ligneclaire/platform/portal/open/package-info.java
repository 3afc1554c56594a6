/// # Open: pages for everyone
///
/// The start page, emergencies, help, accessibility, how a bill is made, and the terms clause by clause.
@NullMarked
package be.ligneclaire.platform.portal.open;

import org.jspecify.annotations.NullMarked;
