package greenledger.core;

import greenledger.domain.Refusal;

/// What may be there once is there, in another stream.
public record AlreadyTaken(UniqueValue value, StreamKey holder) implements Refusal {

    @Override
    public String code() {
        return "value-already-taken";
    }

    @Override
    public String detail() {
        return "%s %s belongs to %s %s already."
                .formatted(value.kind(), value.value(), holder.category(), holder.id());
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICTING;
    }
}
