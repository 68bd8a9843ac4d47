package chat.lanyard.client.session;

/** What the sign-in screen is about to do. */
public enum SignInMode {
    SIGN_IN,
    CREATE_ACCOUNT,
    /** Start a server on this computer and sign in there, as its owner when it is new. */
    HOST
}
