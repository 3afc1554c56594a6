/// # Network: the corner where blocks of usage are handed to the network, behind an interface in our words
@NullMarked
package be.ligneclaire.platform.usage.network;

import org.jspecify.annotations.NullMarked;
