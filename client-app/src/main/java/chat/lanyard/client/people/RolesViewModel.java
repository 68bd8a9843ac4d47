package chat.lanyard.client.people;

import chat.lanyard.client.sync.PeopleRequests;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.permission.Reach;
import chat.lanyard.protocol.value.Role;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Gives people other roles, where the user may. Belongs to the user interface's thread. */
public final class RolesViewModel {
    private final PeopleRequests requests;
    private final Executor ui;
    private final Supplier<Role> own;
    private final ReadOnlyObjectWrapper<RoleFailure> failure = new ReadOnlyObjectWrapper<>();

    /** @param own the role of the user, as it is now */
    RolesViewModel(PeopleRequests requests, Executor ui, Supplier<Role> own) {
        this.requests = requests;
        this.ui = ui;
        this.own = own;
    }

    /** What somebody may be made, with what they are; empty if the user may not change that. Only owners make and unmake owners. */
    public List<Role> offeredTo(PersonItem person) {
        boolean owner = own.get() == Role.OWNER;
        boolean may = Permission.CHANGE_ROLES.of(own.get()) == Reach.YES
                && (owner || person.profile().role() != Role.OWNER);
        return may
                ? Stream.of(Role.values())
                        .filter(role -> owner || role != Role.OWNER)
                        .toList()
                : List.of();
    }

    /** Asks the server; who has which role comes with the profiles. */
    public void give(PersonItem person, Role role) {
        failure.set(null);
        Role before = person.profile().role();
        if (role != before) {
            requests.changeRole(
                    person.profile().id(),
                    role,
                    outcome -> ui.execute(() -> failure.set(
                            outcome.map(told -> RoleFailure.of(told, before)).orElse(null))));
        }
    }

    /** Why the last change was not made; {@code null} if it was, or is on its way. */
    public ReadOnlyObjectProperty<RoleFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
