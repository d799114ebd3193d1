/// Tests of transfers under every fault.
@NullMarked
package greenledger.laptop.explore;

import org.jspecify.annotations.NullMarked;
