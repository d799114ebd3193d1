/// JSON trees as AWS services exchange them.
@NullMarked
package greenledger.local.json;

import org.jspecify.annotations.NullMarked;
