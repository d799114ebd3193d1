/// Functions as the rest of the local cloud sees them: a name, an invocation, an outcome.
@NullMarked
package greenledger.local.lambda;

import org.jspecify.annotations.NullMarked;
