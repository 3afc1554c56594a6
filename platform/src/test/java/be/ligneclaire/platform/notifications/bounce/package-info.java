@NullMarked
package be.ligneclaire.platform.notifications.bounce;

import org.jspecify.annotations.NullMarked;
