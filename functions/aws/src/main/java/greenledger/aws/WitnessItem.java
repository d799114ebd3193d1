package greenledger.aws;

import greenledger.core.StreamKey;
import greenledger.core.audit.WatchedViews;
import greenledger.core.audit.Witness;
import greenledger.domain.party.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A row of the table `views` as a witness to the stream that it was folded from.
final class WitnessItem {

    /// What is read of a row.
    static final String PROJECTION = "k, rev, n, h";

    private static final Pattern KEY =
            Pattern.compile("(?<tenant>[^#]+)#(?<view>[^#@]+)@\\d+#(?<id>[^#]+)");

    private WitnessItem() {}

    /// Empty for what is no row of a view that follows streams.
    static Optional<Witness> read(Map<String, AttributeValue> item) {
        Matcher key = KEY.matcher(ViewItem.text(item, "k"));
        if (!key.matches() || !item.containsKey("rev") || !item.containsKey("h")) {
            return Optional.empty();
        }
        return WatchedViews.category(key.group("view"))
                .map(category ->
                        new Witness(
                                "row " + key.group("id") + " of view " + key.group("view"),
                                new StreamKey(
                                                new TenantId(key.group("tenant")),
                                                category.name(),
                                                key.group("id"))
                                        .toString(),
                                ViewItem.head(item)));
    }
}
