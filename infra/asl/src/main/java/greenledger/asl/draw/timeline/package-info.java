/// Time on a line, with the hours cut out in which an execution only waits.
@NullMarked
package greenledger.asl.draw.timeline;

import org.jspecify.annotations.NullMarked;
