package ouro.syntax.cache;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that entries of the cache are kept in. It is the user's own, and nobody else's to read or to write: whoever
 * could write an entry could have code of his run in place of a script. A folder or an entry that another user owns is left
 * alone.
 */
final class CacheFolder {
    static final String SUFFIX = ".ast";
    private static final String PRIVATE = "rwx------";

    /** What is known of the folder. */
    private enum FolderState {
        UNKNOWN,
        USABLE,
        /** It can be made when there is something to keep. */
        MISSING,
        REFUSED
    }

    private final File folder;
    private final CacheEviction sweep;
    private FolderState state = FolderState.UNKNOWN;

    CacheFolder(File folder, CacheEviction sweep) {
        this.folder = folder;
        this.sweep = sweep;
    }

    /** Of the user who runs this: in {@code OURO_CACHE_DIR}, or where the XDG convention has it. */
    static CacheFolder ofUser() {
        String given = System.getenv("OURO_CACHE_DIR");
        String xdg = System.getenv("XDG_CACHE_HOME");
        File ours = given != null && !given.isEmpty()
                ? new File(given)
                : new File(xdg != null && !xdg.isEmpty() ? xdg : System.getProperty("user.home") + "/.cache", "ouro");
        return new CacheFolder(new File(ours, "ast"), CacheEviction.STANDARD);
    }

    /** The bytes of an entry, or null. */
    byte[] read(String name) {
        if (state() != FolderState.USABLE) {
            return null;
        }
        File file = new File(folder, name + SUFFIX);
        try {
            CacheFileStatus status = CacheFileStatus.of(file.toPath());
            if (!status.isOwn() || !status.isPlainFile()) {
                return null;
            }
            sweep.spare(file, status);
            try (FileInputStream stream = new FileInputStream(file)) {
                return stream.readAllBytes();
            }
        } catch (IOException e) {
            return null;
        }
    }

    /** Keeps an entry, if the folder can be had. */
    void write(String name, byte[] bytes) {
        if (!sweep.fits(bytes) || !isMade()) {
            return;
        }
        File file = new File(folder, name + SUFFIX);
        // Concurrent runs never see half of an entry: it is written aside, and moved into place. Not
        // Files.createTempFile:
        // its random names take longer to load than a script to parse.
        File aside = new File(file.getPath() + "." + Long.toHexString(System.nanoTime()));
        try {
            if (!aside.createNewFile()) {
                return;
            }
            try (FileOutputStream stream = new FileOutputStream(aside)) {
                stream.write(bytes);
            }
            if (!aside.renameTo(file)) {
                aside.delete();
            }
        } catch (IOException e) {
            // Nothing is lost: the next run parses again.
            aside.delete();
        }
        sweep.around(folder, file);
    }

    private FolderState state() {
        if (state == FolderState.UNKNOWN) {
            state = look();
        }
        return state;
    }

    private FolderState look() {
        try {
            Path path = folder.toPath();
            CacheFileStatus status = CacheFileStatus.of(path);
            if (!status.isOwn() || !status.isFolder()) {
                return FolderState.REFUSED;
            }
            if (!status.isPrivate()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(PRIVATE));
            }
            return FolderState.USABLE;
        } catch (NoSuchFileException e) {
            return FolderState.MISSING;
        } catch (IOException | InvalidPathException e) {
            return FolderState.REFUSED;
        }
    }

    /** Whether the folder is there; makes it where it can. */
    private boolean isMade() {
        if (state() == FolderState.MISSING) {
            try {
                Path around = folder.toPath().getParent();
                if (!Files.exists(around)
                        || CacheFileStatus.of(around.toRealPath()).isOwn()) {
                    Files.createDirectories(
                            folder.toPath(),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)));
                }
                state = look();
            } catch (IOException | UnsupportedOperationException e) {
                state = FolderState.REFUSED;
            }
        }
        return state == FolderState.USABLE;
    }
}
