package greenledger.laptop.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the people around a transfer do.
enum Story {
    /// The recipient takes it.
    ACCEPTED,
    /// The recipient does not want it.
    REJECTED,
    /// The recipient never answers.
    LAPSED,
    /// The recipient takes it, but has too little money.
    UNFUNDED,
    /// The recipient takes it, for nothing.
    GIFT,
    /// The lot is recalled just before the recipient takes it.
    RECALLED,
    /// Everybody does everything twice.
    DOUBLED,
    /// Two are offered more than there is.
    RIVALS;

    static Story named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    static List<String> names() {
        return Arrays.stream(values())
                .map(story -> story.toString().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// How many transfers there are.
    int transfers() {
        return this == RIVALS ? 2 : 1;
    }

    /// How often everybody does everything.
    int times() {
        return this == DOUBLED ? 2 : 1;
    }

    /// Whether it can end with the recipient's owning the goods.
    boolean canComplete() {
        return switch (this) {
            case ACCEPTED, GIFT, DOUBLED, RIVALS -> true;
            case REJECTED, LAPSED, UNFUNDED, RECALLED -> false;
        };
    }
}
