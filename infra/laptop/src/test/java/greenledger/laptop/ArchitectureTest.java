package greenledger.laptop;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import greenledger.core.Backplane;
import greenledger.core.Commands;
import greenledger.core.EventStore;
import greenledger.core.StatefulCommands;
import greenledger.core.ViewStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Facts flow one way, and every part knows only what it has to.
@AnalyzeClasses(packages = "greenledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] HANDLERS = {
        "greenledger.access..",
        "greenledger.lots..",
        "greenledger.payments..",
        "greenledger.notices..",
        "greenledger.transfers..",
        "greenledger.traces..",
        "greenledger.publishing..",
        "greenledger.deadletters..",
        "greenledger.rollout.."
    };

    private static final String[] FUNCTIONS = {
        "greenledger.domain..",
        "greenledger.core..",
        "greenledger.aws..",
        "greenledger.caches..",
        "greenledger.access..",
        "greenledger.lots..",
        "greenledger.payments..",
        "greenledger.notices..",
        "greenledger.traces..",
        "greenledger.publishing..",
        "greenledger.deadletters..",
        "greenledger.rollout.."
    };

    @ArchTest
    static final ArchRule facts_flow_one_way =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("domain")
                    .definedBy("greenledger.domain..")
                    .layer("core")
                    .definedBy("greenledger.core..")
                    .layer("aws")
                    .definedBy("greenledger.aws..")
                    .layer("caches")
                    .definedBy("greenledger.caches..")
                    .layer("handlers")
                    .definedBy(HANDLERS)
                    .whereLayer("handlers")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("caches")
                    .mayOnlyBeAccessedByLayers("handlers")
                    .whereLayer("aws")
                    .mayOnlyBeAccessedByLayers("caches", "handlers")
                    .whereLayer("core")
                    .mayOnlyBeAccessedByLayers("aws", "caches", "handlers");

    @ArchTest
    static final ArchRule the_domain_knows_only_itself_and_the_jdk =
            classes()
                    .that()
                    .resideInAPackage("greenledger.domain..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "greenledger.domain..",
                            "java.lang..",
                            "java.math",
                            "java.text",
                            "java.time..",
                            "java.util..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule the_domain_never_asks_for_the_time_or_for_chance =
            noClasses()
                    .that()
                    .resideInAPackage("greenledger.domain..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(Clock.class)
                    .orShould()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\..*Random.*");

    @ArchTest
    static final ArchRule contexts_do_not_know_each_other =
            slices().matching(
                            "greenledger.(access|lots|payments|notices|traces|publishing|deadletters|rollout)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule handlers_are_final_and_called_so =
            classes()
                    .that()
                    .implement(RequestStreamHandler.class)
                    .should()
                    .haveSimpleNameEndingWith("Handler")
                    .andShould()
                    .haveModifier(FINAL);

    @ArchTest
    static final ArchRule nobody_keeps_the_backplane =
            fields().that()
                    .areDeclaredInClassesThat()
                    .areNotAssignableTo(Backplane.class)
                    .should()
                    .notHaveRawType(Backplane.class);

    @ArchTest
    static final ArchRule readers_never_decide =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "greenledger.traces..",
                            "greenledger.publishing..",
                            "greenledger.deadletters..",
                            "greenledger.rollout..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Commands.class, StatefulCommands.class, EventStore.class)
                    .orShould()
                    .callMethod(Backplane.class, "events");

    @ArchTest
    static final ArchRule decisions_never_rest_on_views =
            noClasses()
                    .that()
                    .resideInAnyPackage("greenledger.lots..", "greenledger.payments..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ViewStore.class)
                    .orShould()
                    .callMethod(Backplane.class, "views");

    @ArchTest
    static final ArchRule what_is_deployed_never_sees_what_is_not =
            noClasses()
                    .that()
                    .resideInAnyPackage(FUNCTIONS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "greenledger.laptop..",
                            "greenledger.local..",
                            "greenledger.dynamodblocal..",
                            "greenledger.asl..",
                            "greenledger.dax..");

    @ArchTest
    static final ArchRule the_interpreter_and_the_cache_know_nothing_of_produce =
            noClasses()
                    .that()
                    .resideInAnyPackage("greenledger.asl..", "greenledger.dax..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FUNCTIONS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_local_cloud_knows_nothing_of_produce =
            noClasses()
                    .that()
                    .resideInAnyPackage("greenledger.local..", "greenledger.dynamodblocal..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FUNCTIONS);

    @ArchTest
    static final ArchRule the_clients_know_only_the_contract =
            noClasses()
                    .that()
                    .resideInAPackage("greenledger.laptop.client..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FUNCTIONS)
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_the_composition_root_reads_the_environment =
            noClasses()
                    .that()
                    .resideInAnyPackage(FUNCTIONS)
                    .and()
                    .doNotHaveFullyQualifiedName("greenledger.aws.AwsBackplane")
                    .and()
                    .doNotHaveFullyQualifiedName("greenledger.aws.SnapshotHook")
                    .and()
                    .doNotHaveFullyQualifiedName("greenledger.caches.CachedBackplane")
                    .should()
                    .callMethod(System.class, "getenv")
                    .orShould()
                    .callMethod(System.class, "getenv", String.class);

    @ArchTest
    static final ArchRule values_cannot_be_extended =
            classes()
                    .that()
                    .resideInAPackage("greenledger.domain..")
                    .and()
                    .areNotInterfaces()
                    .and()
                    .areNotEnums()
                    .and()
                    .areNotAnonymousClasses()
                    .should()
                    .haveModifier(FINAL);
}
