package greenledger.dax;

/// Something that the person at the keyboard can put right.
final class Mistake extends Exception {

    Mistake(String message) {
        super(message);
    }
}
