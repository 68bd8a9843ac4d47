package chat.lanyard.server.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** A file that fails as {@link DiskFaults} says. */
final class FaultyFile extends FileBaseDefault {
    private final DiskFaults faults;
    private final FileChannel base;

    FaultyFile(DiskFaults faults, FileChannel base) {
        this.faults = faults;
        this.base = base;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        faults.check(DiskFaults.Fault.READ);
        return base.read(target, position);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        faults.check(DiskFaults.Fault.WRITE);
        if (faults.happens(DiskFaults.Fault.HALF_A_WRITE)) {
            base.write(source.slice(source.position(), source.remaining() / 2), position);
            throw DiskFaults.failure(DiskFaults.Fault.HALF_A_WRITE);
        }
        return base.write(source, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        faults.check(DiskFaults.Fault.FORCE);
        faults.awaitForce();
        base.force(metaData);
    }

    @Override
    public long size() throws IOException {
        return base.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        faults.check(DiskFaults.Fault.WRITE);
        base.truncate(size);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        base.close();
    }

    @Override
    public synchronized FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return base.tryLock(position, size, shared);
    }
}
