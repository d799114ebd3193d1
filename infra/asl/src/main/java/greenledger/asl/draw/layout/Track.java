package greenledger.asl.draw.layout;

/// A line's stretch in the space between two rows or two columns.
///
/// @param across whether it runs from side to side, between rows, else from top to bottom
/// @param gutter which space: the one before the row or column of that number
record Track(boolean across, int gutter) {
    static Track between(int row) {
        return new Track(true, row);
    }

    static Track beside(int column) {
        return new Track(false, column);
    }
}
