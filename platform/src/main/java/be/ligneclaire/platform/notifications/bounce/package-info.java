/// What comes back from mail servers: read, recorded, announced.
@NullMarked
package be.ligneclaire.platform.notifications.bounce;

import org.jspecify.annotations.NullMarked;
