package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.attachment.TransferFailure;
import chat.lanyard.client.text.Texts;
import java.text.NumberFormat;

/** Sizes and states of files in words. */
final class FileWords {
    private static final int STEP = 1000;
    private static final int TERA = 3;

    private FileWords() {}

    /** Such as {@code 18.2 MB}, as the systems' own file lists count. */
    static String size(long bytes) {
        if (bytes < STEP) {
            return Texts.get("file.bytes", bytes);
        }
        double number = bytes;
        int unit = -1;
        while (number >= STEP && unit < TERA) {
            number /= STEP;
            unit++;
        }
        return inUnit(number, unit);
    }

    private static String inUnit(double number, int unit) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(1);
        String digits = format.format(number);
        return switch (unit) {
            case 0 -> Texts.get("file.kilobytes", digits);
            case 1 -> Texts.get("file.megabytes", digits);
            case 2 -> Texts.get("file.gigabytes", digits);
            default -> Texts.get("file.terabytes", digits);
        };
    }

    /** How a file fares; its size if it rests. */
    static String state(long size, FileProgress progress) {
        if (progress == null) {
            return size(size);
        }
        return switch (progress.state()) {
            case WAITING -> Texts.get("file.waiting", size(size));
            case MOVING -> Texts.get("file.moving", size(progress.bytes()), size(size), size(progress.speed()));
            case BROKEN -> Texts.get("file.broken", size(progress.bytes()), size(size));
            case FAILED -> failure(progress.failure());
            case DONE, CANCELLED -> size(size);
        };
    }

    static String failure(TransferFailure failure) {
        return switch (failure) {
            case TOO_LARGE -> Texts.get("file.failed.tooLarge");
            case QUOTA -> Texts.get("file.failed.quota");
            case SERVER_FULL -> Texts.get("file.failed.serverFull");
            case UNREADABLE -> Texts.get("file.failed.unreadable");
            case CHANGED -> Texts.get("file.failed.changed");
            case GONE -> Texts.get("file.failed.gone");
            case DAMAGED -> Texts.get("file.failed.damaged");
            case NOT_KEPT -> Texts.get("file.failed.notKept");
            case SIGNED_OUT -> Texts.get("file.failed.signedOut");
            case REFUSED -> Texts.get("file.failed.refused");
        };
    }
}
