package greenledger.suites.pekko;

import java.util.Base64;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.serialization.Serializer;
import org.apache.pekko.serialization.Serializers;
import scala.util.Try;

/// An object as its serializer wrote it, in Base64.
record Serialized(String bytes, int serializer, String manifest) {

    /// Fails with [java.io.NotSerializableException] when nothing serializes it.
    static Try<Serialized> of(Object object, Serialization serialization) {
        return serialization
                .serialize(object)
                .map(bytes -> {
                    Serializer serializer = serialization.findSerializerFor(object);
                    return new Serialized(
                            Base64.getEncoder().encodeToString(bytes),
                            serializer.identifier(),
                            Serializers.manifestFor(serializer, object));
                });
    }

    Object object(Serialization serialization) {
        return serialization
                .deserialize(Base64.getDecoder().decode(bytes), serializer, manifest)
                .get();
    }
}
