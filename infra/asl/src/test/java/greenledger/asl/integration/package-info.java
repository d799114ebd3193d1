@NullMarked
package greenledger.asl.integration;

import org.jspecify.annotations.NullMarked;
