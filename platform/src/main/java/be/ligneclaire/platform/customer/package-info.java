/// # Customer: who do we serve and how do we reach them?
///
/// **Owns** persons, companies, billing accounts and how they pay, addresses, language.
///
/// **Does not own** what they bought (`subscription`), who may log in (`identity`), the mandate behind a
/// direct debit (`payments`).
///
/// **Words.** A *customer* is a person (*consumer*) or a company (*business*) who asked us for something.
/// The *customer number* is what they quote: nine digits and a check digit. The *billing account* is what
/// is invoiced; each customer has one. The *key* of either counts up and stays inside; the *public id* is
/// what an address may hold.
///
/// **Always true**
/// - a customer number is never given twice, not even after a mistake
/// - a mobile number is in E.164, an address in parts, an enterprise number has valid check digits
/// - what was true before a change can still be read, with the instants between which it was true
@ApplicationModule(allowedDependencies = {"evidence", "agenda"})
@NullMarked
package be.ligneclaire.platform.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
