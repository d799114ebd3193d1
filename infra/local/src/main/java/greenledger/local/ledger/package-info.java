/// GreenLedger on the local cloud: the command line of `./greenledger`, and what only this system's
/// template needs.
@NullMarked
package greenledger.local.ledger;

import org.jspecify.annotations.NullMarked;
