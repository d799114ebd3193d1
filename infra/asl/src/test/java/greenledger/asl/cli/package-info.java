@NullMarked
package greenledger.asl.cli;

import org.jspecify.annotations.NullMarked;
