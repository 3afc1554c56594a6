/// Tasks as rows, and what happens when one is opened or decided.
@NullMarked
package be.ligneclaire.platform.tasks.decision;

import org.jspecify.annotations.NullMarked;
