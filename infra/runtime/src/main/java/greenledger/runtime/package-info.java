/// Lambda's own runtime around each deployed package: that it boots and answers, and how fast.
@NullMarked
package greenledger.runtime;

import org.jspecify.annotations.NullMarked;
