/// GreenLedger whole, as its users meet it: over HTTP, in a process of its own.
@NullMarked
package greenledger.laptop;

import org.jspecify.annotations.NullMarked;
