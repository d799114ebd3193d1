/// The money that changes hands with a lot.
@NullMarked
package greenledger.domain.payment;

import org.jspecify.annotations.NullMarked;
