/// # Platform: seventeen rooms and three doors
///
/// Each direct sub-package is a room (or a door): its root is public, what lies deeper is its own. Who may
/// know whom is declared on each plaque and checked by `RoomsTest`.
@NullMarked
package be.ligneclaire.platform;

import org.jspecify.annotations.NullMarked;
