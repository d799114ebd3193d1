/// What policies of caching and warming are worth on sequences of reads, real and made up.
@NullMarked
package greenledger.bench.policy;

import org.jspecify.annotations.NullMarked;
