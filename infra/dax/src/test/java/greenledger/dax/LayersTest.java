package greenledger.dax;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The packages stand one on another, and none looks up.
@Tag("slow")
class LayersTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("greenledger.dax");

    @Test
    void arrows_between_packages_go_one_way() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("server")
                .definedBy("greenledger.dax")
                .layer("session")
                .definedBy("greenledger.dax.session")
                .layer("operation")
                .definedBy("greenledger.dax.operation")
                .layer("replication")
                .definedBy("greenledger.dax.replication")
                .layer("cache")
                .definedBy("greenledger.dax.cache")
                .layer("fault")
                .definedBy("greenledger.dax.fault")
                .layer("auth")
                .definedBy("greenledger.dax.auth")
                .layer("request")
                .definedBy("greenledger.dax.request")
                .layer("expression")
                .definedBy("greenledger.dax.expression")
                .layer("value")
                .definedBy("greenledger.dax.value")
                .layer("cbor")
                .definedBy("greenledger.dax.cbor")
                .whereLayer("server")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("session")
                .mayOnlyBeAccessedByLayers("server")
                .whereLayer("operation")
                .mayOnlyBeAccessedByLayers("server", "session")
                .whereLayer("replication")
                .mayOnlyBeAccessedByLayers("server", "session", "operation")
                .whereLayer("cache")
                .mayOnlyBeAccessedByLayers("server", "operation", "replication")
                .whereLayer("fault")
                .mayOnlyBeAccessedByLayers("server", "session", "replication")
                .whereLayer("auth")
                .mayOnlyBeAccessedByLayers("server", "session")
                .whereLayer("request")
                .mayOnlyBeAccessedByLayers("session", "operation", "fault")
                .whereLayer("expression")
                .mayOnlyBeAccessedByLayers("operation")
                .whereLayer("value")
                .mayOnlyBeAccessedByLayers("server", "operation", "expression")
                .whereLayer("cbor")
                .mayOnlyBeAccessedByLayers("session", "operation", "request", "expression", "value")
                .check(CLASSES);
    }
}
