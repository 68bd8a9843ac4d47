package chat.lanyard.server.http;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.administration.DurationText;
import chat.lanyard.server.permission.Permissions;
import chat.lanyard.server.user.Invitation;
import chat.lanyard.server.user.Invitations;
import chat.lanyard.server.user.Registration;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;

/** {@code POST /accounts} and {@code POST /invitations}. */
final class AccountsApi {
    private final ApiContext api;
    private final Registration registration;
    private final Invitations invitations;
    private final Permissions permissions;

    AccountsApi(ApiContext api, Registration registration, Invitations invitations, Permissions permissions) {
        this.api = api;
        this.registration = registration;
        this.invitations = invitations;
        this.permissions = permissions;
    }

    void install(RoutesConfig routes) {
        routes.post(HttpApi.ROOT + "/accounts", this::createAccount);
        routes.post(HttpApi.ROOT + "/invitations", this::createInvitation);
    }

    private void createAccount(Context context) {
        if (context.header(Header.ORIGIN) != null) {
            registration.requireOwner();
        }
        HttpApi.NewAccount request = api.body(context, HttpApi.NewAccount.class);
        api.answerLater(
                context,
                201,
                registration.register(request, api.address(context)),
                user -> HttpApi.Account.of(user.profile()));
    }

    private void createInvitation(Context context) {
        requireAdministrator(context);
        HttpApi.NewInvitation request =
                api.bodyOr(context, HttpApi.NewInvitation.class, new HttpApi.NewInvitation(null, null));
        int uses = request.uses() == null ? Invitations.DEFAULT_USES : request.uses();
        String link = "lanyard://" + api.hostAndPort(context) + "/join/";
        api.answerLater(
                context, 201, invitations.create(lifetime(request), uses), invitation -> body(invitation, link));
    }

    private static Duration lifetime(HttpApi.NewInvitation request) {
        try {
            return request.expiresIn() == null ? Invitations.DEFAULT_LIFETIME : DurationText.parse(request.expiresIn());
        } catch (IllegalArgumentException e) {
            throw new RequestRefusedException(ErrorCode.INVALID_REQUEST, e.getMessage() + ".");
        }
    }

    private static HttpApi.Invitation body(Invitation invitation, String link) {
        return new HttpApi.Invitation(invitation.code(), link + invitation.code(), invitation.expiresAt());
    }

    private void requireAdministrator(Context context) {
        if (!permissions.allows(api.requireUser(context).userId(), Permission.INVITE_PEOPLE)) {
            throw new RequestRefusedException(
                    ErrorCode.FORBIDDEN, "Only the owner and administrators can invite people. Ask one of them.");
        }
    }
}
