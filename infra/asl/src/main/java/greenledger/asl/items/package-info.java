/// The formats in which a distributed Map reads its items and writes its results.
@NullMarked
package greenledger.asl.items;

import org.jspecify.annotations.NullMarked;
