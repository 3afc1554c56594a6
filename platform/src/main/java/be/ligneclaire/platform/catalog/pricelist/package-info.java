/// # Price list: read, kept as dated rows, compiled
@NullMarked
package be.ligneclaire.platform.catalog.pricelist;

import org.jspecify.annotations.NullMarked;
