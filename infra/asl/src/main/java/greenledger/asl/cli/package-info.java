/// The command line of the interpreter.
@NullMarked
package greenledger.asl.cli;

import org.jspecify.annotations.NullMarked;
