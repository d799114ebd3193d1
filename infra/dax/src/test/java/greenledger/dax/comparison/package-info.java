/// Operations asked of DynamoDB and of DAX, whose answers are held side by side.
@NullMarked
package greenledger.dax.comparison;

import org.jspecify.annotations.NullMarked;
