package greenledger.asl.service;

import greenledger.asl.definition.DefinitionParser;
import greenledger.asl.definition.InvalidDefinitionException;
import greenledger.asl.engine.Account;
import greenledger.asl.model.Definition;
import greenledger.asl.model.StateMachineType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// The state machines of an account.
public final class StateMachines {

    private final Account account;
    private final InstantSource clock;
    private final Map<String, StateMachine> machines = new ConcurrentSkipListMap<>();
    private final Map<String, String> aliases = new ConcurrentSkipListMap<>();

    public StateMachines(Account account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    /// Creates a machine; the same one again is the same one, another of its name is refused.
    public StateMachine create(
            String name, StateMachineType type, String roleArn, String definition)
            throws ServiceException {
        Names.check(name);
        StateMachine machine =
                new StateMachine(
                        account.stateMachineArn(name),
                        name,
                        type,
                        roleArn,
                        parse(definition, type),
                        clock.instant());
        StateMachine existing = machines.putIfAbsent(machine.arn(), machine);
        if (existing == null) {
            return machine;
        }
        boolean same =
                existing.definition().source().equals(definition)
                        && existing.type() == type
                        && existing.roleArn().equals(roleArn);
        if (!same) {
            throw new ServiceException(
                    "StateMachineAlreadyExists",
                    "State Machine Already Exists: '%s'".formatted(machine.arn()));
        }
        return existing;
    }

    /// Replaces what is given; executions that run go on as they began.
    StateMachine update(String arn, Optional<String> definition, Optional<String> roleArn)
            throws ServiceException {
        StateMachine machine = find(arn);
        StateMachine updated =
                new StateMachine(
                        machine.arn(),
                        machine.name(),
                        machine.type(),
                        roleArn.orElse(machine.roleArn()),
                        definition.isPresent()
                                ? parse(definition.get(), machine.type())
                                : machine.definition(),
                        machine.created());
        machines.put(arn, updated);
        return updated;
    }

    void delete(String arn) {
        machines.remove(arn);
    }

    /// Has a machine found by an alias, too. A machine has one version here, the latest.
    public void alias(String arn, String alias) throws ServiceException {
        Names.check(alias);
        String machine = find(arn).arn();
        aliases.put(machine + ":" + alias, machine);
    }

    public StateMachine find(String arn) throws ServiceException {
        Names.checkArn(arn, "stateMachine");
        StateMachine machine = machines.get(aliases.getOrDefault(arn, arn));
        if (machine == null) {
            throw new ServiceException(
                    "StateMachineDoesNotExist",
                    "State Machine Does Not Exist: '%s'".formatted(arn));
        }
        return machine;
    }

    List<StateMachine> all() {
        return List.copyOf(machines.values());
    }

    private static Definition parse(String definition, StateMachineType type)
            throws ServiceException {
        try {
            return DefinitionParser.parse(definition, type);
        } catch (InvalidDefinitionException e) {
            throw new ServiceException("InvalidDefinition", String.valueOf(e.getMessage()));
        }
    }
}
