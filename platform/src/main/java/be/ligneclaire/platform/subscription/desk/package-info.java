/// The desk behind the front door.
@NullMarked
package be.ligneclaire.platform.subscription.desk;

import org.jspecify.annotations.NullMarked;
