/// # Open: pages for everyone
///
/// The start page, emergencies, help, accessibility, and how a bill is made.
@NullMarked
package be.ligneclaire.platform.portal.open;

import org.jspecify.annotations.NullMarked;
