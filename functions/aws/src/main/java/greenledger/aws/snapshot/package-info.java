/// What a function does before it is frozen into the snapshot that its environments start from.
@NullMarked
package greenledger.aws.snapshot;

import org.jspecify.annotations.NullMarked;
