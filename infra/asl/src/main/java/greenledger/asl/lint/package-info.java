/// A linter for States Language definitions: what the service refuses, and what sagas get wrong.
@NullMarked
package greenledger.asl.lint;

import org.jspecify.annotations.NullMarked;
