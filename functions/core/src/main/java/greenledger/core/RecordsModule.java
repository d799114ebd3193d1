package greenledger.core;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Teaches Jackson of the domain, so that the domain need not know of Jackson: a record of one
/// component is that component, a value of a sealed interface says in `@` which record it is, and
/// times are ISO 8601 texts and nothing else.
final class RecordsModule extends SimpleModule {

    private static final JsonTypeInfo.Value TYPE_IN_PROPERTY =
            Objects.requireNonNull(
                    JsonTypeInfo.Value.from(Tagged.class.getAnnotation(JsonTypeInfo.class)));

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@")
    private interface Tagged {}

    private static final String DOMAIN = "greenledger.domain.";

    RecordsModule() {
        addDeserializer(Instant.class, new Iso8601<>(Instant.class, Instant::parse));
        addDeserializer(LocalDate.class, new Iso8601<>(LocalDate.class, LocalDate::parse));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Scalars());
        context.addSerializers(new ScalarWriters());
        context.insertAnnotationIntrospector(new Sealed());
    }

    private static boolean isScalar(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith(DOMAIN)
                && type.getRecordComponents().length == 1
                && ScalarRecord.serves(type.getRecordComponents()[0].getType());
    }

    private static final class Scalars extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription bean) {
            return isScalar(type.getRawClass()) ? ScalarRecord.reader(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isScalar(type);
        }
    }

    private static final class ScalarWriters extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription bean) {
            return isScalar(type.getRawClass()) ? ScalarRecord.writer(type.getRawClass()) : null;
        }
    }

    private static final class Sealed extends NopAnnotationIntrospector {
        @Override
        public @Nullable TypeResolverBuilder<?> findTypeResolver(
                MapperConfig<?> config, AnnotatedClass annotated, JavaType type) {
            return isSealed(annotated.getRawType())
                    ? new StdTypeResolverBuilder(TYPE_IN_PROPERTY)
                    : null;
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
            return isSealed(annotated.getRawType())
                    ? Arrays.stream(annotated.getRawType().getPermittedSubclasses())
                            .map(type -> new NamedType(type, type.getSimpleName()))
                            .toList()
                    : null;
        }

        private static boolean isSealed(Class<?> type) {
            return type.isInterface() && type.isSealed() && type.getName().startsWith(DOMAIN);
        }
    }
}
