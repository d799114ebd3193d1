/// How data goes into a state and comes out of it, in either query language.
@NullMarked
package greenledger.asl.dataflow;

import org.jspecify.annotations.NullMarked;
