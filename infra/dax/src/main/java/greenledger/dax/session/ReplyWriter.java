package greenledger.dax.session;

import greenledger.dax.cbor.CborWriter;
import greenledger.dax.operation.Reply;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/// Puts answers on the wire: an empty list of error codes and the body, or the codes and what went
/// wrong.
final class ReplyWriter {

    private static final int FRAME_HEADER = 8;
    private static final int END_OF_MESSAGE = 1 << 24;

    private final DataOutputStream out;
    private final boolean framed;
    private final Supplier<String> requestIds;

    ReplyWriter(OutputStream out, boolean framed, Supplier<String> requestIds) {
        this.out = new DataOutputStream(out);
        this.framed = framed;
        this.requestIds = requestIds;
    }

    void write(Reply reply) throws IOException {
        CborWriter message = new CborWriter();
        switch (reply) {
            case Reply.Done done -> message.array(0).raw(done.body().asByteArrayUnsafe());
            case Reply.Failed failed -> writeFailure(message, failed);
        }
        byte[] bytes = message.toBytes();
        if (framed) {
            out.writeInt(FRAME_HEADER + bytes.length);
            out.writeInt(END_OF_MESSAGE);
        }
        out.write(bytes);
        out.flush();
    }

    private void writeFailure(CborWriter message, Reply.Failed failed) {
        message.array(failed.cause().codes().size());
        failed.cause().codes().forEach(message::number);
        message.text(failed.message()).array(failed.reasons().isPresent() ? 4 : 3);
        message.text(requestIds.get()).text(failed.errorCode()).number(failed.status());
        failed.reasons().ifPresent(reasons -> message.raw(reasons.asByteArrayUnsafe()));
    }
}
