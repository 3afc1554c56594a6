/// Tests of the intake from within.
@NullMarked
package be.ligneclaire.platform.usage.intake;

import org.jspecify.annotations.NullMarked;
