/// # Text: amounts, dates and numbers as people write them, per language
@NullMarked
package be.ligneclaire.core.text;

import org.jspecify.annotations.NullMarked;
