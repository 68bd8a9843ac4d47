package chat.lanyard.server.delivery;

import chat.lanyard.protocol.json.EventCodec;
import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.event.EventBatch;
import chat.lanyard.server.log.PersonalLogs;
import java.util.List;
import java.util.function.Consumer;

/** Sends durable events to everybody who follows their channel: encoded once, the same bytes to all. Delivery thread. */
final class Delivery implements Consumer<EventBatch> {
    private final Audience audience;
    private final Replayer replayer;
    private final EventCodec codec;
    private final WireFormat format;

    Delivery(Audience audience, Replayer replayer, EventCodec codec, WireFormat format) {
        this.audience = audience;
        this.replayer = replayer;
        this.codec = codec;
        this.format = format;
    }

    @Override
    public void accept(EventBatch batch) {
        List<OutboundMessage> frames = codec.pack(PersonalLogs.onTheWire(batch.channel()), batch.events()).stream()
                .map(packed -> format.text(packed.utf8()))
                .toList();
        for (Feed feed : audience.of(batch.channel())) {
            feed.sendLive(batch.firstSequence(), batch.lastSequence(), frames)
                    .ifPresent(hold -> replayer.replay(Replay.silent(feed.connection(), List.of(hold))));
        }
    }
}
