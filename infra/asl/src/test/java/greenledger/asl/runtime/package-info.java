@NullMarked
package greenledger.asl.runtime;

import org.jspecify.annotations.NullMarked;
