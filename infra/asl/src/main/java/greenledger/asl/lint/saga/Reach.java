package greenledger.asl.lint.saga;

import java.util.Set;

/// What a walk through a saga comes upon first.
///
/// @param undos the undos it meets
/// @param none whether it can also go by without meeting one
record Reach(Set<String> undos, boolean none) {
    Reach {
        undos = Set.copyOf(undos);
    }

    @Override
    public String toString() {
        String names = String.join(" or ", undos.stream().sorted().toList());
        if (undos.isEmpty()) {
            return "no undo";
        }
        return none ? names + " or no undo" : names;
    }
}
