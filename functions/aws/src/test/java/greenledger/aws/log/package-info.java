/// What the log says, and what it leaves out.
@NullMarked
package greenledger.aws.log;

import org.jspecify.annotations.NullMarked;
