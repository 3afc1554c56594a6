/// Tests of the watched folder.
@NullMarked
package be.ligneclaire.platform.usage.batch;

import org.jspecify.annotations.NullMarked;
