@NullMarked
package greenledger.asl.journal;

import org.jspecify.annotations.NullMarked;
