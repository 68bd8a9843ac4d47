package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.Availability;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.DeviceState;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.RequestId;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;

/** Value types that are a single JSON string. A role or kind that a newer server has added reads as the humblest one. */
final class ProtocolModule extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final int CANONICAL_UUID_LENGTH = 36;

    ProtocolModule() {
        text(UserId.class, UserId::value, UserId::new);
        text(ChannelId.class, ChannelId::value, ChannelId::new);
        text(MessageId.class, MessageId::value, MessageId::new);
        text(SessionId.class, SessionId::value, SessionId::new);
        text(AttachmentId.class, AttachmentId::value, AttachmentId::new);
        text(RequestId.class, RequestId::value, RequestId::new);
        text(ClientMessageId.class, ClientMessageId::toString, text -> new ClientMessageId(uuid(text)));
        text(Instant.class, ProtocolModule::text, ProtocolModule::instant);
        text(Role.class, Role::wireName, name -> Role.of(name).orElse(Role.MEMBER));
        text(
                ChannelKind.class,
                ChannelKind::wireName,
                name -> ChannelKind.of(name).orElse(ChannelKind.PRIVATE));
        text(Presence.class, Presence::wireName, name -> Presence.of(name).orElse(Presence.ONLINE));
        text(DeviceState.class, DeviceState::wireName, DeviceState::of);
        text(
                Availability.class,
                Availability::wireName,
                name -> Availability.of(name).orElse(Availability.AUTOMATIC));
        text(Emoji.class, Emoji::value, Emoji::new);
        addDeserializer(ChannelEvent.class, new EventDeserializer());
        addSerializer(ChannelEvent.Unrecognized.class, new UnrecognizedSerializer());
        addKeyDeserializer(ChannelId.class, new TextKeys(ChannelId::new));
        addKeyDeserializer(UserId.class, new TextKeys(UserId::new));
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, new TextSerializer<>(type, write));
        addDeserializer(type, new TextDeserializer<>(type, read));
    }

    /** {@link UUID#fromString} also takes other forms, which would let one id be written in several ways. */
    private static UUID uuid(String text) {
        UUID uuid = text.length() == CANONICAL_UUID_LENGTH ? UUID.fromString(text) : null;
        if (uuid == null || !uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("clientMessageId must be a UUID of 36 characters");
        }
        return uuid;
    }

    static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a time must be ISO-8601 UTC", e);
        }
    }

    private static final class TextSerializer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> write;

        TextSerializer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(write.apply(value));
        }
    }

    static class TextDeserializer<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> read;

        TextDeserializer(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                context.reportInputMismatch(this, "must be a string");
            }
            return read.apply(parser.getText());
        }
    }

    private static final class TextKeys extends KeyDeserializer {
        private final Function<String, ?> read;

        TextKeys(Function<String, ?> read) {
            this.read = read;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return read.apply(key);
        }
    }
}
