/// The desk behind the front door: takes in what was ordered and follows it until it works.
@NullMarked
package be.ligneclaire.platform.fulfilment.desk;

import org.jspecify.annotations.NullMarked;
