/// Transfers under every fault: the deployable state machine and the real handlers, over a real
/// DynamoDB, on virtual time.
@NullMarked
package greenledger.laptop.explore;

import org.jspecify.annotations.NullMarked;
