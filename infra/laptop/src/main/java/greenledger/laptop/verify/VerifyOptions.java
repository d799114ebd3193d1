package greenledger.laptop.verify;

import greenledger.domain.lot.LotId;
import greenledger.domain.party.TenantId;
import greenledger.laptop.client.Arguments;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// What `verify` was asked to do.
///
/// @param lot the only one that is looked at; all of them where it is absent
/// @param tenant whose streams are looked at; everybody's where it is absent
record VerifyOptions(Where where, Optional<String> lot, Optional<TenantId> tenant, boolean json) {

    /// Where the tables are.
    sealed interface Where {

        /// In what `./greenledger up` started.
        record Running(URI api) implements Where {}

        /// Where the AWS SDK's own settings lead.
        record Aws() implements Where {}

        record Data(Path directory, Path engines) implements Where {}
    }

    private static final Set<String> VALUED =
            Set.of("--lot", "--tenant", "--data", "--engines", "--url");
    private static final Set<String> HELP = Set.of("--help", "-h", "help");
    private static final Path ENGINES = Path.of("infra/dynamodb-local/target/lib");

    /// Empty when help was asked for.
    static Optional<VerifyOptions> of(String[] arguments) {
        Arguments given =
                Arguments.of(arguments, VALUED, Set.of("--aws", "--json", "--help", "-h", "help"));
        if (given.flags().stream().anyMatch(HELP::contains)) {
            return Optional.empty();
        }
        if (!given.words().isEmpty()) {
            throw new Arguments.Misused("verify takes options only, not " + given.words() + ".");
        }
        try {
            Optional<TenantId> tenant = given.option("--tenant").map(TenantId::new);
            Optional<String> lot = given.option("--lot").map(LotId::new).map(LotId::value);
            return Optional.of(new VerifyOptions(where(given), lot, tenant, given.has("--json")));
        } catch (IllegalArgumentException e) {
            throw new Arguments.Misused(String.valueOf(e.getMessage()));
        }
    }

    private static Where where(Arguments given) {
        Optional<Where> data =
                given.option("--data")
                        .map(directory ->
                                new Where.Data(
                                        Path.of(directory),
                                        given.option("--engines").map(Path::of).orElse(ENGINES)));
        if (data.isPresent() && given.has("--aws")) {
            throw new Arguments.Misused("Either --data or --aws, not both.");
        }
        return data.orElseGet(
                () -> given.has("--aws") ? new Where.Aws() : new Where.Running(given.url()));
    }
}
