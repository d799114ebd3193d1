package greenledger.laptop.client.story;

import java.io.Serial;

/// The ledger answered otherwise than the story goes.
public final class StoryBroken extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    StoryBroken(String message) {
        super(message);
    }
}
