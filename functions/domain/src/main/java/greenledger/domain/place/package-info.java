/// Where on Earth: coordinates, addresses, countries and the distance between two places.
@NullMarked
package greenledger.domain.place;

import org.jspecify.annotations.NullMarked;
