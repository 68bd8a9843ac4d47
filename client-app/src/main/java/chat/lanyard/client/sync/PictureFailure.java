package chat.lanyard.client.sync;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Problem;

/** Why the user's picture could not be changed. */
public enum PictureFailure {
    /** It is no PNG or JPEG picture, or has too many pixels. */
    NO_PICTURE,
    TOO_LARGE,
    /** There is no connection, or no answer; a moment later it may work. */
    OFFLINE;

    static PictureFailure of(Failure failure) {
        return failure.problem() == Problem.INPUT_INVALID ? NO_PICTURE : OFFLINE;
    }
}
