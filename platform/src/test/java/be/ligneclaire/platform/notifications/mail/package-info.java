@NullMarked
package be.ligneclaire.platform.notifications.mail;

import org.jspecify.annotations.NullMarked;
