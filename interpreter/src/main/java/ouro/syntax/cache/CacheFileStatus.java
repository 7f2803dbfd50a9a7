package ouro.syntax.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * What the system says of a file, of a link itself: whose it is, what it is and who may use it, and when it was last
 * written. Asked for by numbers: a user's name may have to be fetched from another machine.
 *
 * @param user the number of the user who owns it
 * @param mode its kind and permissions, as {@code stat} gives them
 * @param written in milliseconds since 1970
 */
record CacheFileStatus(int user, int mode, long written) {
    private static final int KIND = 0170000;
    private static final int FOLDER = 0040000;
    private static final int PLAIN_FILE = 0100000;
    private static final int OTHERS = 0077;

    /** Java cannot be asked who runs it: whoever owns what this process makes. */
    private static final class Self {
        static final int USER = user();

        private static int user() {
            try {
                Path process = Path.of("/proc/self");
                if (Files.exists(process)) {
                    return (int) Files.getAttribute(process, "unix:uid");
                }
                Path made = Files.createTempFile("ouro", null);
                try {
                    return (int) Files.getAttribute(made, "unix:uid");
                } finally {
                    Files.delete(made);
                }
            } catch (IOException | UnsupportedOperationException e) {
                // Nobody's number: then nothing is the user's own, and nothing is kept.
                return -1;
            }
        }
    }

    /** @throws IOException where there is no such file, or the system has no such notion of files */
    static CacheFileStatus of(Path file) throws IOException {
        try {
            Map<String, Object> all =
                    Files.readAttributes(file, "unix:uid,mode,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
            return new CacheFileStatus(
                    (int) all.get("uid"), (int) all.get("mode"), ((FileTime) all.get("lastModifiedTime")).toMillis());
        } catch (UnsupportedOperationException e) {
            throw new IOException(e);
        }
    }

    boolean isOwn() {
        return user == Self.USER;
    }

    boolean isFolder() {
        return (mode & KIND) == FOLDER;
    }

    boolean isPlainFile() {
        return (mode & KIND) == PLAIN_FILE;
    }

    /** Whether nobody but its owner may do anything with it. */
    boolean isPrivate() {
        return (mode & OTHERS) == 0;
    }
}
