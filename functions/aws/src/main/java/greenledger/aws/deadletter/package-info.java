/// Dead letters on AWS: their queues, why they died, and the ways back.
@NullMarked
package greenledger.aws.deadletter;

import org.jspecify.annotations.NullMarked;
