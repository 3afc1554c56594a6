@NullMarked
package be.ligneclaire.platform.ledger;

import org.jspecify.annotations.NullMarked;
