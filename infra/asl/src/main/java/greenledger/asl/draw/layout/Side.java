package greenledger.asl.draw.layout;

/// A side of a box.
enum Side {
    TOP,
    BOTTOM,
    LEFT,
    RIGHT
}
