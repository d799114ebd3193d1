/// Tests of the template's state machines.
@NullMarked
package greenledger.local.execution;

import org.jspecify.annotations.NullMarked;
