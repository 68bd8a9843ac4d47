package chat.lanyard.client.session;

import chat.lanyard.protocol.http.HttpApi;

/**
 * What a person shows to get in.
 *
 * @param keep whether to come back without a password at the next start
 */
public record Credentials(String username, String password, boolean keep) {
    HttpApi.NewSession toNewSession() {
        return new HttpApi.NewSession(username, password, "Lanyard on " + System.getProperty("os.name"));
    }

    HttpApi.NewAccount toNewAccount(String displayName, String invitation) {
        return new HttpApi.NewAccount(username, displayName, password, invitation);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "Credentials[username=" + username + "]";
    }
}
