package greenledger.dax.operation;

import greenledger.dax.cbor.CborWriter;
import java.net.InetSocketAddress;

/// Where a node listens, as clients that know one node learn of the others.
public record NodeEndpoint(int node, InetSocketAddress address) {

    private static final int NODE_ID = 0;
    private static final int HOST_NAME = 1;
    private static final int ADDRESS = 2;
    private static final int PORT = 3;
    private static final int ROLE = 4;
    private static final int ZONE = 5;
    private static final int LEADER_SESSION = 6;

    private static final int LEADER = 1;
    private static final int REPLICA = 2;

    /// Clients tell clusters apart by it; there is one cluster here.
    private static final int THE_SESSION = 1;

    public String host() {
        return address.getAddress().getHostAddress();
    }

    void write(CborWriter out) {
        out.openMap();
        out.number(NODE_ID).number(node);
        out.number(HOST_NAME).text(host());
        out.number(ADDRESS).bytes(address.getAddress().getAddress());
        out.number(PORT).number(address.getPort());
        out.number(ROLE).number(node == 0 ? LEADER : REPLICA);
        out.number(ZONE).text("local");
        out.number(LEADER_SESSION).number(THE_SESSION);
        out.end();
    }
}
