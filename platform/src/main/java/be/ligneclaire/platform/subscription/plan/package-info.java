/// Another plan, an option more or less.
@NullMarked
package be.ligneclaire.platform.subscription.plan;

import org.jspecify.annotations.NullMarked;
