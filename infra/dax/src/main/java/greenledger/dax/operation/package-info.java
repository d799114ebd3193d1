/// What the server does with each request.
@NullMarked
package greenledger.dax.operation;

import org.jspecify.annotations.NullMarked;
