@NullMarked
package be.ligneclaire.platform.notifications.template;

import org.jspecify.annotations.NullMarked;
