/// How a lot, or part of one, changes hands.
@NullMarked
package greenledger.domain.transfer;

import org.jspecify.annotations.NullMarked;
