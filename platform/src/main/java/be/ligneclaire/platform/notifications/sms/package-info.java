/// The world of text messages, behind an interface in our words.
@NullMarked
package be.ligneclaire.platform.notifications.sms;

import org.jspecify.annotations.NullMarked;
