@NullMarked
package greenledger.asl.time;

import org.jspecify.annotations.NullMarked;
