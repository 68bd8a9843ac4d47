package chat.lanyard.server;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.administration.Administration;
import chat.lanyard.server.attachment.ContentCheck;
import chat.lanyard.server.storage.JdbcProjectionStore;
import chat.lanyard.server.storage.JdbcSnapshots;
import chat.lanyard.server.verification.LogVerifier;
import chat.lanyard.server.verification.ProjectionRepair;
import chat.lanyard.server.verification.StoredLog;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Proves what a data folder keeps, the database and the anchor beside it, and makes again what follows from its log. */
final class FolderProofs implements Administration.Proofs {
    private final FolderStore store;
    private final ContentCheck contents;
    private final BooleanSupplier served;
    private final StoredLog.Snapshots snapshots;
    private final LogVerifier verifier;

    /** @param served whether others rely on what memory holds */
    FolderProofs(FolderStore store, ContentCheck contents, BooleanSupplier served) {
        this.store = store;
        this.contents = contents;
        this.served = served;
        snapshots = new JdbcSnapshots(store.database);
        verifier = new LogVerifier(snapshots, () -> store.anchor.verify(store.chainHashes()));
    }

    @Override
    public LogVerifier.Report verify() {
        LogVerifier.Report log = verifier.verify();
        return log.with(contents.faults());
    }

    @Override
    public CompletableFuture<Void> repair() {
        if (served.getAsBoolean()) {
            throw new RequestRefusedException(
                    ErrorCode.UNAVAILABLE, "Stop the server first: what it holds in memory would not be made again.");
        }
        return new ProjectionRepair(store.log, snapshots, new JdbcProjectionStore(store.database)).repair();
    }
}
