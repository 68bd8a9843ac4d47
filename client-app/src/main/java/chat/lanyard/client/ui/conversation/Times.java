package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Times and days as people of this computer's place and language write them. */
final class Times {
    private Times() {}

    static String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .format(at);
    }

    /** The time of day; of another day with its date. */
    static String moment(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault()).equals(LocalDate.now())
                ? time(at)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withZone(ZoneId.systemDefault())
                        .format(at);
    }

    static String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return Texts.get("timeline.today");
        }
        if (day.equals(today.minusDays(1))) {
            return Texts.get("timeline.yesterday");
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).format(day);
    }
}
