package chat.lanyard.client.ui.people;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.people.ProfileFailure;
import chat.lanyard.client.people.RoleFailure;
import chat.lanyard.client.people.StatusEnd;
import chat.lanyard.client.people.StatusPreset;
import chat.lanyard.client.text.Texts;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Stream;

/** What is said of people in words. */
public final class PeopleWords {
    private PeopleWords() {}

    public static String of(Presence presence) {
        return switch (presence) {
            case ONLINE -> Texts.get("presence.online");
            case AWAY -> Texts.get("presence.away");
            case DND -> Texts.get("presence.dnd");
            case OFFLINE -> Texts.get("presence.offline");
        };
    }

    public static String of(Role role) {
        return switch (role) {
            case OWNER -> Texts.get("role.owner");
            case ADMIN -> Texts.get("role.admin");
            case MODERATOR -> Texts.get("role.moderator");
            case MEMBER -> Texts.get("role.member");
            case GUEST -> Texts.get("role.guest");
        };
    }

    /** The role of somebody who is not plain a member; empty for members. */
    public static String specialRole(PersonItem person) {
        Role role = person.profile().role();
        return role == Role.MEMBER ? "" : of(role);
    }

    static String of(RoleFailure failure) {
        return switch (failure) {
            case OFFLINE -> Texts.get("role.failed.offline");
            case LAST_OWNER -> Texts.get("role.failed.lastOwner");
            case NOT_ALLOWED -> Texts.get("role.failed.notAllowed");
            case GONE -> Texts.get("role.failed.gone");
            case TOO_FAST -> Texts.get("role.failed.tooFast");
            case SERVER_FAILED -> Texts.get("role.failed.server");
        };
    }

    static String of(StatusEnd end) {
        return switch (end) {
            case NEVER -> Texts.get("status.end.never");
            case HALF_AN_HOUR -> Texts.get("status.end.halfAnHour");
            case ONE_HOUR -> Texts.get("status.end.oneHour");
            case FOUR_HOURS -> Texts.get("status.end.fourHours");
            case TODAY -> Texts.get("status.end.today");
            case THIS_WEEK -> Texts.get("status.end.thisWeek");
        };
    }

    static String of(StatusPreset preset) {
        return switch (preset) {
            case MEETING -> Texts.get("status.preset.meeting");
            case LUNCH -> Texts.get("status.preset.lunch");
            case FOCUS -> Texts.get("status.preset.focus");
            case HOME -> Texts.get("status.preset.home");
            case SICK -> Texts.get("status.preset.sick");
            case HOLIDAY -> Texts.get("status.preset.holiday");
        };
    }

    static String of(ProfileFailure failure) {
        return switch (failure) {
            case OFFLINE -> Texts.get("profile.failed.offline");
            case INVALID -> Texts.get("profile.failed.invalid");
            case TOO_FAST -> Texts.get("profile.failed.tooFast");
            case NO_PICTURE -> Texts.get("profile.failed.noPicture");
            case PICTURE_TOO_LARGE -> Texts.get("profile.failed.tooLarge");
            case SERVER_FAILED -> Texts.get("profile.failed.server");
        };
    }

    /** Name, role, presence and status, for a screen reader. */
    public static String spoken(PersonItem person) {
        String name = person.isSelf() ? Texts.get("rail.person.you", person.displayName()) : person.displayName();
        return Stream.of(name, specialRole(person), of(person.presenceProperty().get()), person.statusText())
                .filter(words -> !words.isEmpty())
                .reduce((before, next) -> Texts.get("people.spoken", before, next))
                .orElseThrow();
    }

    /** A clock's time, with the day if that is another one here. */
    static String moment(Instant at, ZoneId zone, LocalDate today) {
        ZonedDateTime there = at.atZone(zone);
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(there);
        return there.toLocalDate().equals(today)
                ? time
                : Texts.get(
                        "people.dayAndTime",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(there),
                        time);
    }
}
