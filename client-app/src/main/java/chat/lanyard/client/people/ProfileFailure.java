package chat.lanyard.client.people;

import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.client.sync.PictureFailure;

/** Why the user's profile could not be changed. */
public enum ProfileFailure {
    /** There is no connection, or no answer. */
    OFFLINE,
    /** The name or the status is not one that can be. */
    INVALID,
    TOO_FAST,
    NO_PICTURE,
    PICTURE_TOO_LARGE,
    SERVER_FAILED;

    static ProfileFailure of(ChangeFailure failure) {
        return switch (failure) {
            case OFFLINE -> OFFLINE;
            case INVALID -> INVALID;
            case TOO_FAST -> TOO_FAST;
            case GONE, NOT_ALLOWED, SERVER_FAILED -> SERVER_FAILED;
        };
    }

    static ProfileFailure of(PictureFailure failure) {
        return switch (failure) {
            case NO_PICTURE -> NO_PICTURE;
            case TOO_LARGE -> PICTURE_TOO_LARGE;
            case OFFLINE -> OFFLINE;
        };
    }
}
