/// Listening, handshakes, frames, and one conversation per connection.
@NullMarked
package greenledger.dax.session;

import org.jspecify.annotations.NullMarked;
