/// What is charged for the days of a product, without a database.
@NullMarked
package be.ligneclaire.platform.billing.charge;

import org.jspecify.annotations.NullMarked;
