package greenledger.asl.service;

import com.fasterxml.jackson.databind.JsonNode;
import greenledger.asl.engine.Account;
import greenledger.asl.engine.ExecutionSpec;
import greenledger.asl.engine.Input;
import greenledger.asl.model.StateMachineType;
import greenledger.asl.runtime.Engine;
import greenledger.asl.runtime.Run;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Starts, finds and stops executions, by the rules of the service.
public final class Executions {

    private final Engine engine;
    private final Account account;
    private final RandomGenerator chance;

    public Executions(Engine engine, Account account, RandomGenerator chance) {
        this.engine = engine;
        this.account = account;
        this.chance = chance;
    }

    /// Starts an execution. Under the name of one that runs, with its input, it is that one.
    public Run start(StateMachine machine, Optional<String> name, JsonNode input)
            throws ServiceException {
        return start(machine, name, input, chance.nextLong());
    }

    /// As [#start(StateMachine, Optional, JsonNode)], by someone who may ask twice: with the same
    /// seed it is the same start, even when the execution has ended since.
    synchronized Run start(StateMachine machine, Optional<String> name, JsonNode input, long seed)
            throws ServiceException {
        String chosen = name.orElseGet(this::uuid);
        Names.check(chosen);
        String arn =
                switch (machine.type()) {
                    case STANDARD -> account.executionArn(machine.name(), chosen);
                    case EXPRESS -> account.expressArn(machine.name(), chosen, uuid());
                };
        Optional<Run> existing = engine.find(arn);
        if (existing.isEmpty()) {
            return engine.start(spec(machine, arn, chosen, input, seed));
        }
        boolean repeated = existing.get().spec().seed() == seed;
        boolean running = existing.get().outcome().isEmpty();
        boolean same = (running || repeated) && existing.get().spec().input().equals(input);
        if (!same) {
            throw new ServiceException(
                    "ExecutionAlreadyExists", "Execution Already Exists: '%s'".formatted(arn));
        }
        return existing.get();
    }

    Run find(String arn) throws ServiceException {
        Names.checkArn(arn, "execution|express");
        return engine.find(arn)
                .orElseThrow(() ->
                        new ServiceException(
                                "ExecutionDoesNotExist",
                                "Execution Does Not Exist: '%s'".formatted(arn)));
    }

    /// Standard executions only: nobody keeps a list of the others.
    List<Run> of(StateMachine machine) {
        return engine.runs().stream()
                .filter(run -> run.spec().machineArn().equals(machine.arn()))
                .filter(run -> run.spec().type() == StateMachineType.STANDARD)
                .sorted((a, b) ->
                        b.startDate().orElseThrow().compareTo(a.startDate().orElseThrow()))
                .toList();
    }

    /// Stopping what has ended changes nothing, and is no error.
    void stop(Run run, Optional<String> error, Optional<String> cause) {
        run.deliver(new Input.StopRequested(error, cause));
    }

    void redrive(Run run) throws ServiceException {
        if (run.spec().type() == StateMachineType.EXPRESS
                || !run.deliver(new Input.RedriveRequested())) {
            throw new ServiceException(
                    "ExecutionNotRedrivable",
                    "Execution is %s and cannot be redriven"
                            .formatted(
                                    run.outcome().map(ended -> ended.status()).orElse("RUNNING")));
        }
    }

    private static ExecutionSpec spec(
            StateMachine machine, String arn, String name, JsonNode input, long seed) {
        return new ExecutionSpec(
                arn,
                name,
                machine.arn(),
                machine.name(),
                machine.roleArn(),
                machine.type(),
                machine.definition(),
                input,
                seed);
    }

    private String uuid() {
        return new UUID(chance.nextLong(), chance.nextLong()).toString();
    }
}
