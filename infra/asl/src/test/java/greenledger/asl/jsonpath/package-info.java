@NullMarked
package greenledger.asl.jsonpath;

import org.jspecify.annotations.NullMarked;
