package chat.lanyard.server.fault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.UUID;
import org.h2.store.fs.FilePath;

/** A file system below H2 that keeps its files where the ordinary one does, and fails when a test wants it to. */
final class FaultyFilePath extends FilePath {
    private final String scheme;
    private final DiskFaults faults;
    private final FilePath base;

    private FaultyFilePath(String scheme, DiskFaults faults, FilePath base) {
        this.scheme = scheme;
        this.faults = faults;
        this.base = base;
        name = scheme + ":" + base;
    }

    /** Makes a file system that fails like this known to H2, and returns the name to reach it by. */
    static String register(DiskFaults faults) {
        String scheme = "faulty-" + UUID.randomUUID();
        FilePath.register(new FaultyFilePath(scheme, faults, FilePath.get("/")));
        return scheme;
    }

    private FaultyFilePath wrap(FilePath path) {
        return path == null ? null : new FaultyFilePath(scheme, faults, path);
    }

    @Override
    public FilePath getPath(String path) {
        return wrap(FilePath.get(path.substring(scheme.length() + 1)));
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (!mode.equals("r")) {
            faults.check(DiskFaults.Fault.OPEN_TO_WRITE);
        }
        return new FaultyFile(faults, base.open(mode));
    }

    @Override
    public boolean canWrite() {
        return !faults.happens(DiskFaults.Fault.OPEN_TO_WRITE) && base.canWrite();
    }

    @Override
    public long size() {
        return base.size();
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        base.moveTo(((FaultyFilePath) newName).base, atomicReplace);
    }

    @Override
    public boolean createFile() {
        return base.createFile();
    }

    @Override
    public boolean exists() {
        return base.exists();
    }

    @Override
    public void delete() {
        base.delete();
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return base.newDirectoryStream().stream().<FilePath>map(this::wrap).toList();
    }

    @Override
    public FilePath toRealPath() {
        return wrap(base.toRealPath());
    }

    @Override
    public FilePath getParent() {
        return wrap(base.getParent());
    }

    @Override
    public boolean isDirectory() {
        return base.isDirectory();
    }

    @Override
    public boolean isRegularFile() {
        return base.isRegularFile();
    }

    @Override
    public boolean isAbsolute() {
        return base.isAbsolute();
    }

    @Override
    public long lastModified() {
        return base.lastModified();
    }

    @Override
    public void createDirectory() {
        base.createDirectory();
    }

    @Override
    public boolean setReadOnly() {
        return base.setReadOnly();
    }
}
