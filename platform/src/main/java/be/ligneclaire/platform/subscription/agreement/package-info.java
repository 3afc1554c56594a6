/// How a contract comes about, and what is paid per month.
@NullMarked
package be.ligneclaire.platform.subscription.agreement;

import org.jspecify.annotations.NullMarked;
