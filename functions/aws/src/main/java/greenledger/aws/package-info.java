/// The doors of the house: HTTP and stream on one side, DynamoDB and EventBridge on the other.
@NullMarked
package greenledger.aws;

import org.jspecify.annotations.NullMarked;
