/// Persons and companies: what they filled in, checked and kept.
@NullMarked
package be.ligneclaire.platform.customer.person;

import org.jspecify.annotations.NullMarked;
