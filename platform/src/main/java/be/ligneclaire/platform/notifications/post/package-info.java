/// The world of paper: letters are handed to a printer, behind an interface in our words.
@NullMarked
package be.ligneclaire.platform.notifications.post;

import org.jspecify.annotations.NullMarked;
