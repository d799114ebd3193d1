/// From the text of a definition to its model, or to what is wrong with it, as the service would
/// say it.
@NullMarked
package greenledger.asl.definition;

import org.jspecify.annotations.NullMarked;
