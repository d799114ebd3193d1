package greenledger.aws;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.core.Commit;
import greenledger.core.StreamKey;

/// A record of the stream of the table `events`: how one item changed.
record StreamChange(JsonNode record) {

    String sequenceNumber() {
        return change().path("SequenceNumber").asText();
    }

    String kind() {
        return record.path("eventName").asText();
    }

    JsonNode keys() {
        return change().path("Keys");
    }

    boolean isNewCommit() {
        return isInsert() && isCommit("NewImage");
    }

    /// Commits are only ever added.
    boolean isTampering() {
        return !isInsert() && (isCommit("NewImage") || isCommit("OldImage"));
    }

    /// @throws IllegalArgumentException when the item's key names no stream
    StreamKey stream() {
        return StreamKey.parse(keys().at("/s/S").asText());
    }

    long revision() {
        return Long.parseLong(keys().at("/r/S").asText().substring(2));
    }

    /// @throws greenledger.core.UnreadableCommit when it is damaged
    Commit commit() {
        return CommitItem.read(StreamImage.read(change().path("NewImage")));
    }

    private boolean isInsert() {
        return kind().equals("INSERT");
    }

    private boolean isCommit(String image) {
        return change().at("/" + image + "/k/S").asText().equals("c");
    }

    private JsonNode change() {
        return record.path("dynamodb");
    }
}
