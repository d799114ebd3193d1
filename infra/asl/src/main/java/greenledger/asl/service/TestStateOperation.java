package greenledger.asl.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import greenledger.asl.definition.InvalidDefinitionException;
import greenledger.asl.engine.Account;
import greenledger.asl.runtime.TaskPort;
import greenledger.asl.teststate.RequestReader;
import greenledger.asl.teststate.StateTest;
import greenledger.asl.teststate.TestStateException;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// TestState, on the real services where nothing is mocked.
record TestStateOperation(TaskPort tasks, InstantSource clock, Account account)
        implements Operation {

    @Override
    public ObjectNode answer(Request request) throws ServiceException, InterruptedException {
        BlockingQueue<ObjectNode> answer = new ArrayBlockingQueue<>(1);
        try {
            StateTest.start(
                    RequestReader.read(request.fields()), tasks, clock, account, answer::add);
        } catch (InvalidDefinitionException e) {
            throw new ServiceException("InvalidDefinition", String.valueOf(e.getMessage()));
        } catch (TestStateException e) {
            throw new ServiceException(e.code(), String.valueOf(e.getMessage()));
        }
        return answer.take();
    }
}
