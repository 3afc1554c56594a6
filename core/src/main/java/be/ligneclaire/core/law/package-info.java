/// # Law: what may be asked at most, whatever the contract says
///
/// Figures are data with validity periods (`law/caps.properties`). The caps concern consumers only.
@NullMarked
package be.ligneclaire.core.law;

import org.jspecify.annotations.NullMarked;
