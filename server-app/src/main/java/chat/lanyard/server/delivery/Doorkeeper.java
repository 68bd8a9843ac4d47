package chat.lanyard.server.delivery;

import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.json.FrameCodec;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.user.User;
import java.util.List;
import java.util.Optional;

/** Sends the {@code channel} frame: what a channel is to somebody who has just become a member. */
final class Doorkeeper implements Moves.Entrance {
    /** The others become known by what they do. */
    private static final int USERS = 500;

    private final ChannelStates states;
    private final WelcomeBuilder welcomes;
    private final DeliveryFeature.Directories directories;
    private final WireFormat format;
    private final FrameCodec codec = new FrameCodec();

    Doorkeeper(
            ChannelStates states, WelcomeBuilder welcomes, DeliveryFeature.Directories directories, WireFormat format) {
        this.states = states;
        this.welcomes = welcomes;
        this.directories = directories;
        this.format = format;
    }

    @Override
    public boolean announce(ClientConnection connection, ChannelId channel) {
        UserId user = connection.user().userId();
        Optional<ServerFrame> frame = states.find(channel, user)
                .flatMap(welcomes::summary)
                .map(summary -> new ServerFrame.ChannelEntered(summary, people(channel, user)));
        frame.ifPresent(entered -> connection.send(format.text(codec.encode(entered))));
        return frame.isPresent();
    }

    private List<UserProfile> people(ChannelId channel, UserId user) {
        if (directories.visibility().seesEverybody(user)) {
            return List.of();
        }
        List<UserProfile> people = directories.channels().members(channel).stream()
                .limit(USERS)
                .flatMap(member -> directories.users().find(member).stream())
                .map(User::profile)
                .toList();
        return codec.firstThatFit(people, ProtocolLimits.PAGE_BYTES);
    }
}
