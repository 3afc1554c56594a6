@NullMarked
package be.ligneclaire.platform.notifications;

import org.jspecify.annotations.NullMarked;
