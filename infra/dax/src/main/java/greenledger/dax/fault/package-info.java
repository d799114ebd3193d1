/// What can go wrong with a cluster, on purpose.
@NullMarked
package greenledger.dax.fault;

import org.jspecify.annotations.NullMarked;
