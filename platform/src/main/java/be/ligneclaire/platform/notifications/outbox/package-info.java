/// Messages from the moment they are due until they are delivered, and afterwards as proof.
@NullMarked
package be.ligneclaire.platform.notifications.outbox;

import org.jspecify.annotations.NullMarked;
