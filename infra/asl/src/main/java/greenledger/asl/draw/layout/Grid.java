package greenledger.asl.draw.layout;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which state stands in which cell, one at most.
final class Grid {
    private final Map<String, Cell> cellOf = new LinkedHashMap<>();
    private final Map<Cell, String> stateAt = new HashMap<>();

    void put(String state, Cell cell) {
        cellOf.put(state, cell);
        stateAt.put(cell, state);
    }

    /// Puts a state into that column, into the first free row from there on down.
    void putBelow(String state, int row, int column) {
        int free = row;
        while (stateAt.containsKey(new Cell(free, column))) {
            free++;
        }
        put(state, new Cell(free, column));
    }

    Optional<Cell> cell(String state) {
        return Optional.ofNullable(cellOf.get(state));
    }

    boolean isFree(int row, int column) {
        return !stateAt.containsKey(new Cell(row, column));
    }

    Map<String, Cell> cells() {
        return Map.copyOf(cellOf);
    }

    int rows() {
        return 1 + cellOf.values().stream().mapToInt(Cell::row).max().orElse(-1);
    }

    int columns() {
        return 1 + cellOf.values().stream().mapToInt(Cell::column).max().orElse(-1);
    }
}
