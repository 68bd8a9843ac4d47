package chat.lanyard.protocol.json;

import chat.lanyard.protocol.frame.AdministrationFrame;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelFrame;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.SealedFamily;
import chat.lanyard.protocol.frame.Search;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.frame.TypingFrame;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.StatusMessage;
import chat.lanyard.protocol.value.UserProfile;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The one configuration of Jackson, and the table of wire names. */
final class ProtocolMapper {
    /** Wire names of what clients send. */
    static final Map<String, Class<?>> CLIENT_FRAMES = merged(List.of(
            PeopleNames.CLIENT_FRAMES,
            ChannelNames.CLIENT_FRAMES,
            MessageNames.CLIENT_FRAMES,
            Map.of("typing", TypingFrame.class),
            Map.of("search", Search.class),
            PersonalNames.CLIENT_FRAMES,
            Map.of(
                    "message.post", ClientFrame.PostMessage.class,
                    "message.edit", ClientFrame.EditMessage.class,
                    "message.delete", ClientFrame.DeleteMessage.class,
                    "reaction.add", ClientFrame.AddReaction.class,
                    "reaction.remove", ClientFrame.RemoveReaction.class,
                    "resume", ClientFrame.Resume.class,
                    "history", ClientFrame.History.class,
                    "read", ClientFrame.MarkRead.class,
                    "authenticate", ClientFrame.Authenticate.class)));

    /** Wire names of what the server sends. */
    static final Map<String, Class<?>> SERVER_FRAMES = Map.of(
            "welcome", ServerFrame.Welcome.class,
            "events", ServerFrame.Events.class,
            "caught-up", ServerFrame.CaughtUp.class,
            "presence", ServerFrame.PresenceChanged.class,
            "channel", ServerFrame.ChannelEntered.class,
            "users", ServerFrame.UsersChanged.class,
            "typing", ServerFrame.Typing.class,
            "result", ServerFrame.Result.class,
            "error", ServerFrame.Failure.class);

    /** Wire names of what can happen in a channel. */
    static final Map<String, Class<? extends ChannelEvent>> EVENTS = merged(List.of(
            PersonalNames.EVENTS,
            MessageNames.EVENTS,
            Map.of(
                    "message.posted", ChannelEvent.MessagePosted.class,
                    "message.edited", ChannelEvent.MessageEdited.class,
                    "message.deleted", ChannelEvent.MessageDeleted.class,
                    "reaction.added", ChannelEvent.ReactionAdded.class,
                    "reaction.removed", ChannelEvent.ReactionRemoved.class,
                    "member.joined", ChannelEvent.MemberJoined.class,
                    "member.left", ChannelEvent.MemberLeft.class,
                    "channel.changed", ChannelEvent.ChannelChanged.class)));

    /** What is left of events of the same names once their content is erased. */
    static final Map<String, Class<? extends ChannelEvent>> ERASED_EVENTS = Map.of(
            "message.posted", ChannelEvent.PostErased.class,
            "message.edited", ChannelEvent.EditErased.class);

    private ProtocolMapper() {}

    /** All names of several families. */
    private static <T> Map<String, T> merged(List<Map<String, ? extends T>> families) {
        return families.stream()
                .flatMap(family -> family.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static ObjectMapper create() {
        JsonFactory factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(ProtocolLimits.NESTING_LEVELS)
                        .build())
                // A table of names would keep what hostile clients send, and fails on names whose hashes collide.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                // 4 bytes for an emoji instead of 12.
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build();
        JsonMapper mapper = JsonMapper.builder(factory)
                .addModule(new ProtocolModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, ProtocolMapper::takeOnlyStrings)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addMixIn(ClientFrame.class, NamedByType.class)
                .addMixIn(ServerFrame.class, NamedByType.class)
                .addMixIn(ServerFrame.Result.class, MembersBesideRequestId.class)
                .addMixIn(ChannelEvent.class, NamedByEvent.class)
                .addMixIn(ChannelFrame.CreateChannel.class, ExactValues.OfCreation.class)
                .addMixIn(AdministrationFrame.ChangeRole.class, ExactValues.OfRoleChange.class)
                .addMixIn(ServerFrame.Welcome.class, WithoutAbsentMembers.class)
                .addMixIn(ChannelSummary.class, AddedToSummary.class)
                .addMixIn(Attachment.class, WithoutAbsentMembers.class)
                .addMixIn(ErasedMessage.class, WithoutAbsentMembers.class)
                .addMixIn(UserProfile.class, WithoutAbsentMembers.class)
                .addMixIn(StatusMessage.class, WithoutAbsentMembers.class)
                .addMixIn(HttpApi.UploadState.class, WithoutAbsentMembers.class)
                .build();
        for (Class<?> event : SealedFamily.leaves(ChannelEvent.class)) {
            mapper.addMixIn(event, KnownEvent.class);
        }
        ERASED_EVENTS.values().forEach(event -> mapper.addMixIn(event, ErasedEvent.class));
        CLIENT_FRAMES.forEach((name, type) -> mapper.registerSubtypes(new NamedType(type, name)));
        SERVER_FRAMES.forEach((name, type) -> mapper.registerSubtypes(new NamedType(type, name)));
        EVENTS.forEach((name, type) -> mapper.registerSubtypes(new NamedType(type, name)));
        ERASED_EVENTS.forEach((name, type) -> mapper.registerSubtypes(new NamedType(type, name)));
        return mapper;
    }

    private static void takeOnlyStrings(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface NamedByType {}

    /** For writing; what is read also depends on {@code erased}, see {@link EventDeserializer}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    private interface NamedByEvent {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface KnownEvent {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface ErasedEvent {
        @JsonProperty
        boolean erased();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutAbsentMembers {}

    /** An older server does not send them. */
    private interface AddedToSummary {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean archived();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean muted();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        long closedSequence();
    }

    private interface MembersBesideRequestId {
        @JsonUnwrapped
        RequestResult result();
    }
}
