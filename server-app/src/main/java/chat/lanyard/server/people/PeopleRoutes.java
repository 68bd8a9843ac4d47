package chat.lanyard.server.people;

import chat.lanyard.protocol.frame.PeopleFrame.FindPeople;
import chat.lanyard.protocol.frame.PeopleFrame.SetStatus;
import chat.lanyard.protocol.frame.PeopleFrame.UpdateProfile;
import chat.lanyard.protocol.frame.RequestResult.Done;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.StatusMessage;
import chat.lanyard.server.dispatch.AccessRule;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.presence.Sight;
import chat.lanyard.server.user.PersonalDetails;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import chat.lanyard.server.user.Username;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** How people change what they tell of themselves, and find others. */
public final class PeopleRoutes {
    private final UserDirectory users;
    private final Profiles profiles;
    private final PeopleSearch search;
    private final Clock clock;

    public PeopleRoutes(Profiles profiles, UserDirectory users, Sight sight, Clock clock) {
        this.profiles = profiles;
        this.users = users;
        this.search = new PeopleSearch(users, sight);
        this.clock = clock;
    }

    public List<FrameRoute<?, ?>> routes() {
        return List.of(
                new FrameRoute<>(SetStatus.class, AccessRule.everybody(), RateClass.PROFILE, this::setStatus),
                new FrameRoute<>(UpdateProfile.class, AccessRule.everybody(), RateClass.PROFILE, this::update),
                new FrameRoute<>(
                        FindPeople.class,
                        AccessRule.everybody(),
                        RateClass.OTHER,
                        (context, frame) -> context.reply(search.find(context.userId(), frame))));
    }

    private void setStatus(RequestContext<Done> context, SetStatus frame) {
        requireEnd(frame.status());
        requireVisible(frame.status());
        reply(
                context,
                profiles.change(
                        context.userId(),
                        user -> user.withDetails(
                                user.displayName(), user.details().withStatus(frame.status()))));
    }

    private void requireEnd(StatusMessage status) {
        Instant now = clock.instant();
        Instant until = status == null ? null : status.until();
        if (until != null && !until.isAfter(now)) {
            throw invalid("A status must end in the future.");
        }
        if (until != null && until.isAfter(now.plus(Duration.ofDays(ProtocolLimits.STATUS_DAYS)))) {
            throw invalid("A status must end within " + ProtocolLimits.STATUS_DAYS + " days, or never.");
        }
    }

    private static void requireVisible(StatusMessage status) {
        try {
            if (status != null && status.emoji() != null) {
                status.emoji().requireVisible();
            }
        } catch (IllegalArgumentException e) {
            throw invalid(e.getMessage());
        }
    }

    private static RequestRefusedException invalid(String rule) {
        return new RequestRefusedException(ErrorCode.INVALID_REQUEST, rule);
    }

    private void update(RequestContext<Done> context, UpdateProfile frame) {
        String name = frame.displayName() == null ? null : Username.requireDisplayName(frame.displayName());
        if (name != null) {
            Username.requireNoImitation(name, context.userId(), users);
        }
        reply(context, profiles.change(context.userId(), user -> updated(user, name, frame)));
    }

    private static User updated(User user, String name, UpdateProfile frame) {
        PersonalDetails details = user.details();
        if (frame.timeZone() != null) {
            details = details.withTimeZone(frame.timeZone().isEmpty() ? null : frame.timeZone());
        }
        if (frame.availability() != null) {
            details = details.withAvailability(frame.availability());
        }
        return user.withDetails(name == null ? user.displayName() : name, details);
    }

    private static void reply(RequestContext<Done> context, CompletableFuture<User> change) {
        context.replyWith(change.thenApply(changed -> new Done()));
    }
}
