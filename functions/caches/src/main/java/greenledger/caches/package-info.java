/// Where queries find rows before they ask the table: in their environment, and in a DAX cluster.
@NullMarked
package greenledger.caches;

import org.jspecify.annotations.NullMarked;
