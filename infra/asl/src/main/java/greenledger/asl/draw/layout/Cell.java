package greenledger.asl.draw.layout;

/// A place in a grid of states.
record Cell(int row, int column) {}
