/// Delivery by e-mail (SMTP), at least once, with patience.
@NullMarked
package be.ligneclaire.platform.notifications.mail;

import org.jspecify.annotations.NullMarked;
