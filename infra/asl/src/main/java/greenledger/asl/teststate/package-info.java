/// TestState: one state, run by itself, with what it sees and what its services answer both given.
@NullMarked
package greenledger.asl.teststate;

import org.jspecify.annotations.NullMarked;
