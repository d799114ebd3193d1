/// Counts what requests to DynamoDB consume, whoever sends them.
@NullMarked
package greenledger.local.meter;

import org.jspecify.annotations.NullMarked;
