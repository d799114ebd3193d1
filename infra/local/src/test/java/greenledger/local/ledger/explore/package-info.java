/// Tests of transfers under every fault.
@NullMarked
package greenledger.local.ledger.explore;

import org.jspecify.annotations.NullMarked;
