@NullMarked
package greenledger.asl.definition;

import org.jspecify.annotations.NullMarked;
