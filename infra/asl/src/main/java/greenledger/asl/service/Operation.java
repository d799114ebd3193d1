package greenledger.asl.service;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// One operation of the API. It may take as long as the API's own does.
@FunctionalInterface
interface Operation {

    ObjectNode answer(Request request) throws ServiceException, InterruptedException;
}
