/// What the event store costs beside others on DynamoDB: the same writes and reads, on one engine,
/// metered on the wire.
@NullMarked
package greenledger.bench;

import org.jspecify.annotations.NullMarked;
