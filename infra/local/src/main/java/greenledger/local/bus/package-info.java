/// EventBridge: buses, rules and targets behind the protocol of the unmodified client.
@NullMarked
package greenledger.local.bus;

import org.jspecify.annotations.NullMarked;
