/// Event source mappings: what reads DynamoDB streams and SQS queues and invokes functions.
@NullMarked
package greenledger.local.source;

import org.jspecify.annotations.NullMarked;
