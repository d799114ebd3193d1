/// The laptop's own issuer of access tokens: a key in the user's home, and a command that signs
/// with it.
@NullMarked
package greenledger.laptop.issuer;

import org.jspecify.annotations.NullMarked;
