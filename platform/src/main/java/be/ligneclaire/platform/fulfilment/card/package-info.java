/// SIM and eSIM cards: their numbers, their secrets, their way to the customer.
@NullMarked
package be.ligneclaire.platform.fulfilment.card;

import org.jspecify.annotations.NullMarked;
