package chat.lanyard.server.delivery;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.json.EventCodec;
import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.server.connection.WireFormat;
import chat.lanyard.server.event.EventBatch;
import chat.lanyard.server.log.PersonalLogs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Sends durable events to everybody who follows their channel: encoded once, the same bytes to all. Delivery thread. */
final class Delivery implements Consumer<EventBatch> {
    private final Audience audience;
    private final Moves moves;
    private final Replayer replayer;
    private final EventCodec codec;
    private final WireFormat format;

    Delivery(Audience audience, Moves moves, Replayer replayer, EventCodec codec, WireFormat format) {
        this.audience = audience;
        this.moves = moves;
        this.replayer = replayer;
        this.codec = codec;
        this.format = format;
    }

    @Override
    public void accept(EventBatch batch) {
        for (EventBatch part : upToEachLeaving(batch)) {
            deliver(part);
        }
        moves.follow(batch);
    }

    private void deliver(EventBatch batch) {
        List<OutboundMessage> frames = codec.pack(PersonalLogs.onTheWire(batch.channel()), batch.events()).stream()
                .map(packed -> format.text(packed.utf8()))
                .toList();
        boolean leaving = isLeaving(batch.events().get(batch.events().size() - 1));
        for (Feed feed : audience.of(batch.channel())) {
            feed.sendLive(batch.firstSequence(), batch.lastSequence(), frames)
                    .ifPresent(hold -> replayer.replay(Replay.silent(feed.connection(), List.of(hold))));
            if (leaving && feed.isOver()) {
                audience.remove(feed);
            }
        }
    }

    private static boolean isLeaving(ChannelEvent event) {
        return event instanceof ChannelEvent.MemberLeft;
    }

    /** Who leaves gets that event as the last one, so no frame may hold others behind it. */
    private static List<EventBatch> upToEachLeaving(EventBatch batch) {
        if (batch.events().stream().noneMatch(Delivery::isLeaving)) {
            return List.of(batch);
        }
        List<EventBatch> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < batch.events().size(); at++) {
            boolean ends =
                    at == batch.events().size() - 1 || isLeaving(batch.events().get(at));
            if (ends) {
                parts.add(new EventBatch(batch.channel(), batch.events().subList(from, at + 1)));
                from = at + 1;
            }
        }
        return parts;
    }
}
