/// The states of a service: how it begins, how it ends.
@NullMarked
package be.ligneclaire.platform.subscription.life;

import org.jspecify.annotations.NullMarked;
