/// The template's state machines: the interpreter of `infra/asl` on the parts of the local cloud.
@NullMarked
package greenledger.local.execution;

import org.jspecify.annotations.NullMarked;
