/// What reading a row costs, by the level it is found at.
@NullMarked
package greenledger.bench.reads;

import org.jspecify.annotations.NullMarked;
