@NullMarked
package greenledger.asl.intrinsic;

import org.jspecify.annotations.NullMarked;
