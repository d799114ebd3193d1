/// What `./greenledger dead-letters` asks of the ledger, and how it shows the answers.
@NullMarked
package greenledger.laptop.client.deadletters;

import org.jspecify.annotations.NullMarked;
