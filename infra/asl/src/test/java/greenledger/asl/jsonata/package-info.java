@NullMarked
package greenledger.asl.jsonata;

import org.jspecify.annotations.NullMarked;
