package chat.lanyard.server.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks for messages that are there twice, in the order of their ids, so that it remembers only a page. */
final class DoubleCheck {
    private static final int PAGE = 10_000;

    private final StoredLog stored;
    private final Faults faults;

    DoubleCheck(StoredLog stored, Faults faults) {
        this.stored = stored;
        this.faults = faults;
    }

    void check() {
        UUID last = null;
        List<StoredLog.AuthorsId> page;
        do {
            page = stored.idsAfter(last, PAGE);
            Set<StoredLog.AuthorsId> seen = new HashSet<>();
            page.stream().filter(id -> !seen.add(id)).forEach(this::fault);
            last = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() >= PAGE);
    }

    private void fault(StoredLog.AuthorsId id) {
        faults.ofLog("The message " + id.id() + " of " + id.author() + " is there twice.");
    }
}
