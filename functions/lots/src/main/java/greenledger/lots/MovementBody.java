package greenledger.lots;

import greenledger.aws.HttpRequest;
import greenledger.domain.lot.Movement;
import greenledger.domain.place.Place;
import java.util.Optional;

/// The body of `POST /lots/{id}/movements`: a movement, or just the place that the lot went to.
final class MovementBody {

    private MovementBody() {}

    static Movement of(HttpRequest request) {
        return request.tree().has("latitude")
                ? new Movement(
                        request.body(Place.class),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                : request.body(Movement.class);
    }
}
