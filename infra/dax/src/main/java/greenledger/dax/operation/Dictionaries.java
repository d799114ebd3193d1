package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;
import greenledger.dax.request.Request.DefineAttributeList;
import greenledger.dax.request.Request.DefineAttributeListId;
import greenledger.dax.request.Request.DefineKeySchema;
import greenledger.dax.value.KeyAttribute;
import java.io.IOException;
import java.util.List;

/// Answers what a client must know before it can speak: the nodes, key schemas, lists of attribute
/// names.
final class Dictionaries {

    private final Backend backend;
    private final List<NodeEndpoint> nodes;

    Dictionaries(Backend backend, List<NodeEndpoint> nodes) {
        this.backend = backend;
        this.nodes = List.copyOf(nodes);
    }

    CborWriter endpoints() {
        CborWriter out = new CborWriter().array(nodes.size());
        nodes.forEach(node -> node.write(out));
        return out;
    }

    CborWriter keySchema(DefineKeySchema request) {
        List<KeyAttribute> attributes = backend.schemas().of(request.table()).attributes();
        CborWriter out = new CborWriter().map(attributes.size());
        attributes.forEach(it -> out.text(it.name()).text(it.type().name()));
        return out;
    }

    CborWriter attributeListId(DefineAttributeListId request) {
        return new CborWriter().number(backend.attributeLists().idOf(request.names()));
    }

    CborWriter attributeList(DefineAttributeList request) throws IOException {
        List<String> names = backend.attributeLists().namesOf(request.id());
        CborWriter out = new CborWriter().array(names.size());
        names.forEach(out::text);
        return out;
    }
}
