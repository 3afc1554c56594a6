/// The records, the chain over them, its writer and its verifier.
@NullMarked
package be.ligneclaire.platform.evidence.chain;

import org.jspecify.annotations.NullMarked;
