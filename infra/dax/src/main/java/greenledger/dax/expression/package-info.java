/// The expression trees that DAX clients send, turned back into DynamoDB's expression language.
@NullMarked
package greenledger.dax.expression;

import org.jspecify.annotations.NullMarked;
