/// # Json: lines read and written without surprises
@NullMarked
package be.ligneclaire.register.json;

import org.jspecify.annotations.NullMarked;
