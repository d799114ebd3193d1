/// How what one node has cached reaches the others, late.
@NullMarked
package greenledger.dax.replication;

import org.jspecify.annotations.NullMarked;
