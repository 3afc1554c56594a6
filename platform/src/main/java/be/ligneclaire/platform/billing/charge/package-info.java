/// What is charged: the days of agreed products, month by month, and money that arose in other rooms.
@NullMarked
package be.ligneclaire.platform.billing.charge;

import org.jspecify.annotations.NullMarked;
