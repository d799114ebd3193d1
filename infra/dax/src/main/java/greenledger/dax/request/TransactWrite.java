package greenledger.dax.request;

import greenledger.dax.cbor.CborFormatException;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/// One write, or one check, of a transaction.
public record TransactWrite(
        Kind kind,
        String table,
        SdkBytes key,
        Optional<SdkBytes> values,
        boolean returnOldOnFailure,
        Optional<SdkBytes> condition,
        Optional<SdkBytes> update) {

    /// What is done to the item.
    public enum Kind {
        PUT(2),
        DELETE(7),
        UPDATE(9),
        CHECK(12);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        static Kind of(int number) throws IOException {
            for (Kind kind : values()) {
                if (kind.number == number) {
                    return kind;
                }
            }
            throw new CborFormatException("no write of a transaction has the number " + number);
        }
    }
}
