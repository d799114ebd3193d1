package greenledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/// A value that its type will not take, and the sentence that says why.
public final class Refused {

    private Refused() {}

    public static void because(String sentence, Executable making) {
        assertEquals(sentence, assertThrows(IllegalArgumentException.class, making).getMessage());
    }
}
