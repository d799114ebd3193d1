/// DynamoDB's values, keys and items as they travel in the DAX protocol.
@NullMarked
package greenledger.dax.value;

import org.jspecify.annotations.NullMarked;
