/// What several tests of the interpreter need.
@NullMarked
package greenledger.asl.support;

import org.jspecify.annotations.NullMarked;
