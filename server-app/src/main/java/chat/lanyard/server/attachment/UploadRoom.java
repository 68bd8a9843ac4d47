package chat.lanyard.server.attachment;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.UserId;
import java.io.IOException;

/** Whether there is room for a file that is announced: on the disk, in its owner's share and in that of all. */
final class UploadRoom {
    private final Uploads.Files files;
    private final AttachmentLimits limits;

    UploadRoom(Uploads.Files files, AttachmentLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    /** For a file of this size; looks at the disk. */
    void require(long size) {
        Uploads.require(size >= 0, ErrorCode.INVALID_REQUEST, "size must be 0 or more");
        Uploads.require(
                size <= limits.file(),
                ErrorCode.PAYLOAD_TOO_LARGE,
                "A file can have at most " + Bytes.text(limits.file()) + " here, and this one has " + Bytes.text(size)
                        + ".");
        try {
            DiskRoom.require(files.store(), size, limits.keptFree());
        } catch (IOException e) {
            throw Uploads.unavailable(e);
        }
    }

    /** Beside everything else that is kept; inside the transaction that adds it. */
    void requireFor(Upload upload) {
        UserId owner = upload.owner();
        Uploads.require(
                files.repository().countOpen(owner) < AttachmentLimits.UPLOADS_PER_USER,
                ErrorCode.RATE_LIMITED,
                "You are sending " + AttachmentLimits.UPLOADS_PER_USER + " files already. Wait for some of them.");
        Uploads.require(
                files.usage().of(owner) + upload.size() <= limits.user(),
                ErrorCode.QUOTA_EXCEEDED,
                "Your files take " + Bytes.text(files.usage().of(owner)) + " of the " + Bytes.text(limits.user())
                        + " that everybody has here. Delete messages with files that nobody needs.");
        Uploads.require(
                files.usage().total() + upload.size() <= limits.total(),
                ErrorCode.QUOTA_EXCEEDED,
                "All files together take the " + Bytes.text(limits.total())
                        + " that this server keeps for them. Tell whoever runs it.");
    }
}
