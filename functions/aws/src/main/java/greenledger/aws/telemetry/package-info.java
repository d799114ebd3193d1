/// What the functions tell of their work, other than by their answers: traces.
@NullMarked
package greenledger.aws.telemetry;

import org.jspecify.annotations.NullMarked;
