package chat.lanyard.client.session;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** What was typed on the sign-in screen: checked here first, so that a slip costs no trip to the server. */
record SignInForm(
        SignInMode mode, String address, String username, String displayName, String password, String invitation) {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,32}");

    /** Throws a {@link SessionException} when something typed cannot be right. */
    CompletableFuture<Session> submit(SignInService service, String serverName, boolean keep) {
        Credentials credentials = credentials(keep);
        return switch (mode) {
            case SIGN_IN -> service.signIn(ServerAddress.parse(address), credentials);
            case CREATE_ACCOUNT -> {
                ServerAddress server = ServerAddress.parse(address);
                yield service.createAccount(server, credentials, blankToNull(displayName), invitationFor(server));
            }
            case HOST -> service.host(serverName.strip(), credentials, blankToNull(displayName));
        };
    }

    private Credentials credentials(boolean keep) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(name).matches()) {
            throw new SessionException(Problem.USERNAME_INVALID);
        }
        int length = password.codePointCount(0, password.length());
        if (length < 8 || length > 256) {
            throw new SessionException(mode == SignInMode.SIGN_IN ? Problem.WRONG_PASSWORD : Problem.PASSWORD_INVALID);
        }
        return new Credentials(name, password, keep);
    }

    private String invitationFor(ServerAddress server) {
        String typed = invitation.strip();
        if (typed.contains("://")) {
            return ServerAddress.parse(typed).invitation();
        }
        return typed.isEmpty() ? server.invitation() : typed;
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
