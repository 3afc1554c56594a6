/// What colleagues read about bill runs.
@NullMarked
package be.ligneclaire.platform.billing.desk;

import org.jspecify.annotations.NullMarked;
