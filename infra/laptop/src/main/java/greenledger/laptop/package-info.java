/// GreenLedger on the local cloud: the command line of `./greenledger`, and what only this system's
/// template needs.
@NullMarked
package greenledger.laptop;

import org.jspecify.annotations.NullMarked;
