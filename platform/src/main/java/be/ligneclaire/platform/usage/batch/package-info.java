/// # Batch: records that come by themselves, over HTTP under a key or into a watched folder
@NullMarked
package be.ligneclaire.platform.usage.batch;

import org.jspecify.annotations.NullMarked;
