/// # Eval: from what is given to a rule's answer, one typed call per rule
@NullMarked
package be.ligneclaire.register.eval;

import org.jspecify.annotations.NullMarked;
