package greenledger.asl.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import greenledger.asl.engine.Account;
import greenledger.asl.model.StateMachineType;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/// The names by which a machine is found.
class StateMachinesTest {

    private static final String DEFINITION =
            "{\"StartAt\":\"Done\",\"States\":{\"Done\":{\"Type\":\"Succeed\"}}}";

    private final StateMachines machines =
            new StateMachines(
                    new Account("aws", "eu-central-1", "000000000000"), InstantSource.system());

    @Test
    void a_machine_is_found_by_its_alias_and_by_no_other() throws ServiceException {
        StateMachine machine =
                machines.create("transfers", StateMachineType.STANDARD, "arn:role", DEFINITION);
        machines.alias(machine.arn(), "live");

        assertSame(machine, machines.find(machine.arn() + ":live"));
        assertSame(machine, machines.find(machine.arn()));
        ServiceException refusal =
                assertThrows(ServiceException.class, () -> machines.find(machine.arn() + ":next"));
        assertEquals("StateMachineDoesNotExist", refusal.code());
    }

    @Test
    void what_is_not_there_has_no_alias() {
        assertThrows(
                ServiceException.class,
                () ->
                        machines.alias(
                                "arn:aws:states:eu-central-1:000000000000:stateMachine:none",
                                "live"));
    }
}
