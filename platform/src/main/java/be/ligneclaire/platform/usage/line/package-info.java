/// # Line: whose number it is and what was agreed, as rating needs it
@NullMarked
package be.ligneclaire.platform.usage.line;

import org.jspecify.annotations.NullMarked;
