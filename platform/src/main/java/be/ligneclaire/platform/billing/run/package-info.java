/// The bill run: chunks of accounts, read in sets, computed in `core`, written with COPY.
@NullMarked
package be.ligneclaire.platform.billing.run;

import org.jspecify.annotations.NullMarked;
