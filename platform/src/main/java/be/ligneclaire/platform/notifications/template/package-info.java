/// The words: templates in four languages, filled with values and laid out as text and HTML.
@NullMarked
package be.ligneclaire.platform.notifications.template;

import org.jspecify.annotations.NullMarked;
