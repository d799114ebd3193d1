/// Tests of the explorer, on a shop that sells one thing.
@NullMarked
package greenledger.asl.explore;

import org.jspecify.annotations.NullMarked;
