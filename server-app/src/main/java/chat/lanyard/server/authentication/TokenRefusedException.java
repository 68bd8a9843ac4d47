package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.ErrorCode;

/** A token that opens nothing. Carries no stack: garbage tokens must stay cheap. */
final class TokenRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    TokenRefusedException(ErrorCode code) {
        super(code.wireName(), null, false, false);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }
}
