package greenledger.laptop;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import greenledger.core.Category;
import greenledger.core.Streams;
import greenledger.domain.Refusal;
import greenledger.domain.lot.LotCommand;
import greenledger.domain.transfer.TransferCommand;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// One thing has one name everywhere.
class NamesTest {

    /// Words for classes that nobody could name.
    private static final Pattern WORN_OUT =
            Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Base|Dto|DTO)");

    private static final Pattern QUERY = Pattern.compile("(Get|List|Search|Draw)[A-Z]\\w+Handler");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("greenledger");

    @Test
    void a_handler_of_commands_is_called_as_its_command() {
        Set<String> commands =
                Arrays.stream(LotCommand.class.getPermittedSubclasses())
                        .map(command -> command.getSimpleName() + "Handler")
                        .collect(toSet());

        assertTrue(commands.containsAll(handlersIn("greenledger.lots")));
    }

    @Test
    void whoever_only_reads_is_called_as_a_query_or_after_what_it_keeps() {
        Set<String> others = new TreeSet<>(handlersIn("greenledger.traces"));
        others.removeIf(name -> QUERY.matcher(name).matches());

        assertEquals(
                Set.of(
                        "ProjectFactsHandler",
                        "RebuildViewHandler",
                        "ReconcileViewsHandler",
                        "RedriveStreamHandler",
                        "WarmCachesHandler",
                        "WarmCachesOnDemandHandler"),
                others);
        assertEquals(Set.of("PublishFactsHandler"), handlersIn("greenledger.publishing"));
        assertEquals(Set.of("AuthorizeCallerHandler"), handlersIn("greenledger.access"));
        assertEquals(Set.of("TryNewVersionHandler"), handlersIn("greenledger.rollout"));
    }

    @Test
    void what_carries_a_transfer_is_called_as_its_state_and_what_is_asked_of_it_as_its_command() {
        Set<String> others = new TreeSet<>(handlersIn("greenledger.transfers"));
        others.removeAll(
                Repository.read(Repository.path("statemachines/transfer.asl.json"))
                        .path("States")
                        .propertyStream()
                        .map(state -> state.getKey() + "Handler")
                        .collect(toSet()));
        others.removeAll(
                Arrays.stream(TransferCommand.class.getPermittedSubclasses())
                        .map(command -> command.getSimpleName() + "Handler")
                        .collect(toSet()));

        assertEquals(
                Set.of(
                        "RecoverTransferHandler",
                        "RecoverTransfersHandler",
                        "ContinueTransferHandler",
                        "NotifyPartiesHandler"),
                others);
    }

    @TestFactory
    Stream<DynamicTest> a_stored_name_is_what_it_is_about_and_what_happened() {
        return Stream.of(
                        named(Streams.LOTS, "Lot"),
                        named(Streams.TRANSFERS, "Transfer|Acceptance"),
                        named(Streams.ACCOUNTS, "Money|Payment|Refund"))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> named(Category<?> category, String subject) {
        Pattern name = Pattern.compile("(" + subject + ")[A-Za-z]*(ed|gun|drawn|Off)");
        return category.types().entrySet().stream()
                .map(fact ->
                        DynamicTest.dynamicTest(
                                fact.getKey(),
                                () -> {
                                    assertEquals(fact.getKey(), fact.getValue().getSimpleName());
                                    assertTrue(name.matcher(fact.getKey()).matches());
                                }));
    }

    /// The names that do not follow the rule: what is withdrawn or transferred is not the lot.
    private static final Map<String, String> IRREGULAR =
            Map.of("WithdrawOffer", "LotOfferWithdrawn", "TransferOwnership", "LotTransferred");

    @Test
    void a_command_asks_for_what_its_fact_says_has_happened() {
        Set<String> asked =
                Arrays.stream(LotCommand.class.getPermittedSubclasses())
                        .map(command -> fact(command.getSimpleName()))
                        .collect(toSet());

        assertEquals(asked, Streams.LOTS.types().keySet());
    }

    private static String fact(String command) {
        String verb = command.replaceFirst("Lot$", "");
        return IRREGULAR.getOrDefault(command, "Lot" + verb + (verb.endsWith("e") ? "d" : "ed"));
    }

    @Test
    void a_refusal_has_a_code_of_its_own_after_its_category() {
        List<String> codes =
                CLASSES.stream()
                        .filter(type -> type.isAssignableTo(Refusal.class))
                        .filter(JavaClass::isRecord)
                        .map(NamesTest::code)
                        .toList();

        assertEquals(codes.size(), Set.copyOf(codes).size(), codes::toString);
        codes.forEach(code ->
                assertTrue(
                        code.matches("(lot|trade|transfer|account|payment|value)(-[a-z]+)+"),
                        code));
    }

    @Test
    void a_variable_of_the_environment_shouts() {
        Repository.template()
                .at("/Globals/Function/Environment/Variables")
                .fieldNames()
                .forEachRemaining(name -> assertTrue(name.matches("[A-Z]+(_[A-Z]+)*"), name));
    }

    @Test
    void no_class_is_called_by_a_worn_out_word() {
        List<String> worn =
                CLASSES.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> WORN_OUT.matcher(name).matches())
                        .toList();

        assertEquals(List.of(), worn);
        assertTrue(WORN_OUT.matcher("LotDto").matches());
    }

    private static Set<String> handlersIn(String context) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().equals(context))
                .map(JavaClass::getSimpleName)
                .filter(name -> name.endsWith("Handler"))
                .collect(toSet());
    }

    /// The constant that its method `code` returns, whatever it was refused for.
    private static String code(JavaClass refusal) {
        try {
            Class<?> type = Class.forName(refusal.getName());
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            Object[] nothing =
                    Arrays.stream(constructor.getParameterTypes())
                            .map(parameter -> parameter.equals(List.class) ? List.of() : null)
                            .toArray();
            return ((Refusal) constructor.newInstance(nothing)).code();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No refusal: " + refusal, e);
        }
    }
}
