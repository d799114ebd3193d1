/// The conditions of Choice states.
@NullMarked
package greenledger.asl.choice;

import org.jspecify.annotations.NullMarked;
