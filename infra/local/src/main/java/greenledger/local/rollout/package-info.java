/// Rollouts, of which there are none on this machine: whoever is asked to tell about one can.
@NullMarked
package greenledger.local.rollout;

import org.jspecify.annotations.NullMarked;
