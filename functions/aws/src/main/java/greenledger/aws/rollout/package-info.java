/// Rollouts as CodeDeploy makes them.
@NullMarked
package greenledger.aws.rollout;

import org.jspecify.annotations.NullMarked;
