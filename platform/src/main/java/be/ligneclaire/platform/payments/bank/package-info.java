/// Numbers and payloads of the banks' world, each checked when it is made: account, creditor reference,
/// creditor identifier, the text of a payment's QR code. Pure values, open to other rooms.
@NamedInterface("bank")
@NullMarked
package be.ligneclaire.platform.payments.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
