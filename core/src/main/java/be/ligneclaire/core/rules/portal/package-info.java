/// # Portal: what the pages may promise
@NullMarked
package be.ligneclaire.core.rules.portal;

import org.jspecify.annotations.NullMarked;
