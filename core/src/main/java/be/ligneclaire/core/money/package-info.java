/// # Money: amounts that never round by themselves
///
/// Amounts are `org.joda.money.Money` in euro with two decimals; exact intermediate figures are
/// `BigDecimal`; rated events are `long` in 10⁻¹⁰ euro.
@NullMarked
package be.ligneclaire.core.money;

import org.jspecify.annotations.NullMarked;
