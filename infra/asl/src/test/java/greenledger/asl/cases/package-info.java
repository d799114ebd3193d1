@NullMarked
package greenledger.asl.cases;

import org.jspecify.annotations.NullMarked;
