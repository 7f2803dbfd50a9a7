package ouro.syntax.cache;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import ouro.syntax.ast.Module;

/**
 * Syntax trees of texts that were parsed before, kept in the user's cache folder as CPython keeps {@code .pyc} files: only
 * the first run of a script pays for ANTLR. A file is named by the content it stands for; it is written aside and moved
 * into place, so concurrent runs never see half of one, and whatever cannot be read is made anew. Failures are silent:
 * the cache saves time, nothing depends on it.
 */
public final class AstCache {
    /** Changes with every change of the syntax tree, of how it is written, or of what is refused. */
    static final int FORMAT = 6;

    private static final byte[] MAGIC = {'O', 'u', 'r', 'o', FORMAT};
    private static File folder;

    private AstCache() {}

    /** The tree of a source with that {@link Fingerprint}: from the cache, or parsed and then kept. */
    public static Module find(String fingerprint, Supplier<Module> parse) {
        File file = new File(folder(), fingerprint + ".ast");
        Module cached = read(file);
        if (cached != null) {
            return cached;
        }
        Module module = parse.get();
        write(file, module);
        return module;
    }

    /** {@code OURO_CACHE_DIR}, or the place the XDG convention gives. */
    private static File folder() {
        if (folder == null) {
            String given = System.getenv("OURO_CACHE_DIR");
            String xdg = System.getenv("XDG_CACHE_HOME");
            String home = System.getProperty("user.home");
            folder = given != null && !given.isEmpty()
                    ? new File(given)
                    : new File(xdg != null && !xdg.isEmpty() ? xdg : home + "/.cache", "ouro/ast");
        }
        return folder;
    }

    private static Module read(File file) {
        byte[] bytes;
        try (FileInputStream stream = new FileInputStream(file)) {
            bytes = stream.readAllBytes();
        } catch (IOException e) {
            return null;
        }
        if (bytes.length < MAGIC.length + Long.BYTES || !startsWithMagic(bytes)) {
            return null;
        }
        int end = bytes.length - Long.BYTES;
        if (checksum(bytes, end) != storedChecksum(bytes, end)) {
            return null;
        }
        try {
            return AstReader.read(bytes, MAGIC.length);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static boolean startsWithMagic(byte[] bytes) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (bytes[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    /** The JDK's, which is quick from the first call on: a loop of our own would be interpreted. */
    private static long checksum(byte[] bytes, int end) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, end);
        return sum.getValue();
    }

    private static long storedChecksum(byte[] bytes, int at) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << 8) | (bytes[at + i] & 0xFF);
        }
        return value;
    }

    private static void write(File file, Module module) {
        byte[] tree = AstWriter.write(module);
        byte[] bytes = new byte[MAGIC.length + tree.length + Long.BYTES];
        System.arraycopy(MAGIC, 0, bytes, 0, MAGIC.length);
        System.arraycopy(tree, 0, bytes, MAGIC.length, tree.length);
        int end = MAGIC.length + tree.length;
        long sum = checksum(bytes, end);
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[end + i] = (byte) (sum >>> (56 - 8 * i));
        }
        // Not Files.createTempFile: its random names and its permissions take longer to load than a script to parse.
        File aside = new File(file.getPath() + "." + Long.toHexString(System.nanoTime()));
        try {
            file.getParentFile().mkdirs();
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
    }
}
