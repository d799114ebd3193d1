/// Where the states of a definition go on a plane, and how the lines between them run.
@NullMarked
package greenledger.asl.draw.layout;

import org.jspecify.annotations.NullMarked;
