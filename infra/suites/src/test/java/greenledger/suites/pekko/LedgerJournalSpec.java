package greenledger.suites.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.util.Map;
import org.apache.pekko.persistence.CapabilityFlag;
import org.apache.pekko.persistence.japi.journal.JavaJournalSpec;

/// Pekko's specification of a journal, with everything that is optional in it, on [LedgerJournal].
final class LedgerJournalSpec extends JavaJournalSpec {

    LedgerJournalSpec(URI endpoint, String table, String tenant) {
        super(config(endpoint, table, tenant));
    }

    @Override
    public CapabilityFlag supportsMetadata() {
        return CapabilityFlag.on();
    }

    private static Config config(URI endpoint, String table, String tenant) {
        return ConfigFactory.parseMap(
                        Map.of(
                                "ledger-journal.class",
                                LedgerJournal.class.getName(),
                                "ledger-journal.endpoint",
                                endpoint.toString(),
                                "ledger-journal.table",
                                table,
                                "ledger-journal.tenant",
                                tenant,
                                "pekko.persistence.journal.plugin",
                                "ledger-journal",
                                "pekko.loglevel",
                                "WARNING",
                                // The kit's own messages are strings; nothing else is let in.
                                "pekko.actor.allow-java-serialization",
                                "off"))
                .withFallback(ConfigFactory.load());
    }
}
