/// JSON texts and values, as the service reads and writes them.
@NullMarked
package greenledger.asl.json;

import org.jspecify.annotations.NullMarked;
