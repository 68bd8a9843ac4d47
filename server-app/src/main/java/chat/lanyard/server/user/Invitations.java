package chat.lanyard.server.user;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.log.ChannelLog;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Hands out invitations and takes them in. Safe for use by several threads. */
public final class Invitations {
    /** How long an invitation lasts if nobody says. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofDays(7);

    /** How often an invitation may be used if nobody says. */
    public static final int DEFAULT_USES = 25;

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int MOST_USES = 10_000;
    /** Without letters and digits that people mix up; 32 of them, so 12 make 60 bits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_CHARACTERS = 12;

    private final ChannelLog log;
    private final InvitationRepository repository;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Invitations(ChannelLog log, InvitationRepository repository, Clock clock) {
        this.log = log;
        this.repository = repository;
        this.clock = clock;
    }

    /** Makes an invitation that is durable when the future completes. */
    public CompletableFuture<Invitation> create(Duration lifetime, int uses) {
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw invalid("An invitation lasts at most 365 days.");
        }
        if (uses < 1 || uses > MOST_USES) {
            throw invalid("An invitation can be used 1 to 10000 times.");
        }
        Invitation invitation = new Invitation(newCode(), clock.instant().plus(lifetime), uses);
        return log.submit(transaction -> {
            repository.deleteExpired(clock.instant());
            repository.insert(invitation);
            return invitation;
        });
    }

    /** Completes if an invitation could be used right now, else with the refusal. */
    CompletableFuture<Void> check(String code) {
        return log.submit(transaction -> {
            requireUsable(code);
            return null;
        });
    }

    /** Takes one use of an invitation, within a transaction, or refuses. */
    void redeem(String code) {
        Invitation invitation = requireUsable(code);
        repository.updateUsesLeft(invitation.code(), invitation.usesLeft() - 1);
    }

    private Invitation requireUsable(String code) {
        return repository
                .find(normalize(code))
                .filter(found -> found.isUsableAt(clock.instant()))
                .orElseThrow(() -> new RequestRefusedException(
                        ErrorCode.INVITATION_INVALID,
                        "This invitation is missing, unknown, used up or too old. Ask for a new one."));
    }

    /** People type codes in lower case and without the hyphens. */
    private static String normalize(String code) {
        String plain = code == null ? "" : code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.length() == CODE_CHARACTERS ? hyphenate(plain) : "";
    }

    private String newCode() {
        return hyphenate(random.ints(CODE_CHARACTERS, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining()));
    }

    private static String hyphenate(String plain) {
        return plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8);
    }

    private static RequestRefusedException invalid(String message) {
        return new RequestRefusedException(ErrorCode.INVALID_REQUEST, message);
    }
}
