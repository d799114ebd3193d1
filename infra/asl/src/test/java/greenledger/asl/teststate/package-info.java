@NullMarked
package greenledger.asl.teststate;

import org.jspecify.annotations.NullMarked;
