/// The story of a few lots, played against a running ledger and told to a newcomer.
@NullMarked
package greenledger.laptop.client.story;

import org.jspecify.annotations.NullMarked;
