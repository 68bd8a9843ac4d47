package chat.lanyard.server.people;

import chat.lanyard.protocol.frame.PeopleFrame.FindPeople;
import chat.lanyard.protocol.frame.RequestResult.PeoplePage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.presence.Sight;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds people by a part of a name, without regard to case and diacritics, among those whom somebody may see. */
final class PeopleSearch {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final UserDirectory users;
    private final Sight sight;

    PeopleSearch(UserDirectory users, Sight sight) {
        this.users = users;
        this.sight = sight;
    }

    PeoplePage find(UserId viewer, FindPeople request) {
        String part = request.query() == null ? "" : fold(request.query().strip());
        List<UserProfile> found = users.all().stream()
                .filter(user -> request.after() == null || user.username().compareTo(request.after()) > 0)
                .filter(user -> user.username().contains(part)
                        || fold(user.displayName()).contains(part))
                .filter(user -> sight.sees(viewer, user.id()))
                .sorted(Comparator.comparing(User::username))
                .limit(request.limit() + 1L)
                .map(User::profile)
                .toList();
        boolean more = found.size() > request.limit();
        return new PeoplePage(more ? found.subList(0, request.limit()) : found, more);
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
