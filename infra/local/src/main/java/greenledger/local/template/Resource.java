package greenledger.local.template;

import greenledger.local.template.Value.Fields;

/// One resource as it was written, with what the globals add to it.
record Resource(String logicalId, String type, Fields properties, Source source) {

    String subject() {
        return logicalId + " (" + type + ")";
    }
}
