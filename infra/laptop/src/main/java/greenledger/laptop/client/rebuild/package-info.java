/// Rebuilding a view over HTTP, while it is read.
@NullMarked
package greenledger.laptop.client.rebuild;

import org.jspecify.annotations.NullMarked;
