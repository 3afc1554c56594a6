/// The corner where the network is met, behind an interface in our words.
@NullMarked
package be.ligneclaire.platform.fulfilment.network;

import org.jspecify.annotations.NullMarked;
