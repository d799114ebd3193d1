/// What spans say, as others read them.
@NullMarked
package greenledger.aws.telemetry;

import org.jspecify.annotations.NullMarked;
