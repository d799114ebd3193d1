@NullMarked
package greenledger.asl.engine;

import org.jspecify.annotations.NullMarked;
