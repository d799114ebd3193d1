package greenledger.asl.draw.svg;

import java.util.ArrayList;
import java.util.List;

/// A state's name in at most two lines that fit its box.
final class StateName {
    private static final int LONGEST = 19;

    private StateName() {}

    static List<String> lines(String name) {
        if (name.length() <= LONGEST) {
            return List.of(name);
        }
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : name.split("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=[ _-])", -1)) {
            String longer = lines.getLast() + word;
            if (longer.strip().length() <= LONGEST || lines.getLast().isEmpty()) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        String second = lines.size() < 2 ? "" : String.join("", lines.subList(1, lines.size()));
        List<String> two = new ArrayList<>(List.of(cut(lines.getFirst(), LONGEST)));
        if (!second.isBlank()) {
            two.add(cut(second, LONGEST));
        }
        return List.copyOf(two);
    }

    /// The name in one line of at most that many characters.
    static String cut(String name, int most) {
        String bare = name.strip();
        return bare.length() <= most ? bare : bare.substring(0, most - 1) + "…";
    }
}
