/// What nobody could take: seen, understood, and brought back.
@NullMarked
package greenledger.deadletters;

import org.jspecify.annotations.NullMarked;
