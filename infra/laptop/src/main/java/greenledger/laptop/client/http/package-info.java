/// The ledger's HTTP API, as a patient caller sees it.
@NullMarked
package greenledger.laptop.client.http;

import org.jspecify.annotations.NullMarked;
