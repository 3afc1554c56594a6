/// # Dispute: until when, and what it stops
@NullMarked
package be.ligneclaire.core.rules.dispute;

import org.jspecify.annotations.NullMarked;
