/// Tests of the door for machines.
@NullMarked
package be.ligneclaire.platform.api;

import org.jspecify.annotations.NullMarked;
