/// The two caches of one node: items by key, results by question.
@NullMarked
package greenledger.dax.cache;

import org.jspecify.annotations.NullMarked;
