/// The intrinsic functions of the States Language: `States.Format(…)` and the like.
@NullMarked
package greenledger.asl.intrinsic;

import org.jspecify.annotations.NullMarked;
