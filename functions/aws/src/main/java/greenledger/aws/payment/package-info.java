/// Providers of payments: our own accounts, and somebody else's service.
@NullMarked
package greenledger.aws.payment;

import org.jspecify.annotations.NullMarked;
