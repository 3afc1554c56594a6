/// # Home: finding an account
///
/// One search box.
@NullMarked
package be.ligneclaire.platform.console.home;

import org.jspecify.annotations.NullMarked;
