/// What the ledger outside the lots' own streams says of trades.
@NullMarked
package greenledger.domain.ledger;

import org.jspecify.annotations.NullMarked;
