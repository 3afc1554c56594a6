/// # Words: what the register says, in four languages
@NullMarked
package be.ligneclaire.register.words;

import org.jspecify.annotations.NullMarked;
