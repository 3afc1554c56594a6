/// # Mail: a pretend mail server, as far as it sends mail back
@NullMarked
package be.ligneclaire.simulation.mail;

import org.jspecify.annotations.NullMarked;
