/// A state machine as its definition says, checked and compiled.
@NullMarked
package greenledger.asl.model;

import org.jspecify.annotations.NullMarked;
