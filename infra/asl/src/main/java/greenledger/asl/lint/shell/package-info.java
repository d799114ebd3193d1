/// What the commands of this library have in common at the command line.
@NullMarked
package greenledger.asl.lint.shell;

import org.jspecify.annotations.NullMarked;
