/// Time, which an engine is given: a real one, or one that a test turns.
@NullMarked
package greenledger.asl.time;

import org.jspecify.annotations.NullMarked;
