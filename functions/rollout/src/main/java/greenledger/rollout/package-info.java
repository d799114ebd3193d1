/// New versions, tried before anybody is sent to them.
@NullMarked
package greenledger.rollout;

import org.jspecify.annotations.NullMarked;
