package ouro.syntax.cache;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import ouro.syntax.ast.Module;

/**
 * Syntax trees of files that were parsed before, kept in the user's cache folder as CPython keeps {@code .pyc} files: only
 * the first run of a script pays for ANTLR.
 *
 * <p>An entry holds the source that its tree was made of, and serves no other: it is compared byte for byte. A checksum
 * only finds the entry, so two sources of the same name cost a parse and never run each other's tree, whoever made them up.
 * A digest would make that improbable, this makes it impossible, and it is the quickest: at the start of a script that
 * imports seven modules, the JDK's SHA-256 takes over 20 ms (its provider is looked up, and its loop is interpreted), a
 * SipHash of our own 4 ms, the comparison 1 ms.
 *
 * <p>Failures are silent, and what cannot be read is made anew: the cache saves time, nothing depends on it.
 */
public final class AstCache {
    /** The user's cache, looked for when the first file is parsed. */
    private static final class OfUser {
        static final AstCache CACHE = new AstCache(CacheFolder.ofUser());
    }

    private static final byte[] MAGIC = ("Ouro" + TreeVersion.digits()).getBytes(StandardCharsets.ISO_8859_1);
    /** What stands before a source: the magic bytes and its length. */
    private static final int HEADER = MAGIC.length + Integer.BYTES;

    private final CacheFolder folder;

    AstCache(CacheFolder folder) {
        this.folder = folder;
    }

    /** The cache of the user who runs this. */
    public static AstCache ofUser() {
        return OfUser.CACHE;
    }

    /** The folder in which Ouro keeps what spares it work; whoever writes there decides what scripts do. */
    public static Path place() {
        return CacheFolder.placeOfUser().toPath();
    }

    /** The tree of a source: kept from an earlier run, or parsed and then kept. */
    public Module find(byte[] source, Supplier<Module> parse) {
        String name = name(source);
        byte[] entry = folder.read(name);
        Module kept = entry == null ? null : read(entry, source);
        if (kept != null) {
            return kept;
        }
        Module module = parse.get();
        folder.write(name, entry(source, AstWriter.write(module)));
        return module;
    }

    /** Of the checksum, the length and the version of trees, so that two versions of Ouro do not take turns. */
    static String name(byte[] source) {
        // The bit above is one more digit, which keeps the zeros before the others.
        String digits = Long.toHexString(1L << Integer.SIZE | Integer.toUnsignedLong(checksum(source, source.length)));
        return digits.substring(1) + "-" + Integer.toHexString(source.length) + "-" + TreeVersion.digits();
    }

    /** The tree of an entry, or null where it is of another source, of another version or damaged. */
    private static Module read(byte[] entry, byte[] source) {
        int tree = HEADER + source.length;
        int end = entry.length - Integer.BYTES;
        if (end < tree
                || !Arrays.equals(entry, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                || number(entry, MAGIC.length) != source.length
                || !Arrays.equals(entry, HEADER, tree, source, 0, source.length)
                || checksum(entry, end) != number(entry, end)) {
            return null;
        }
        try {
            return AstReader.read(entry, tree);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static byte[] entry(byte[] source, byte[] tree) {
        byte[] entry = new byte[HEADER + source.length + tree.length + Integer.BYTES];
        System.arraycopy(MAGIC, 0, entry, 0, MAGIC.length);
        setNumber(entry, MAGIC.length, source.length);
        System.arraycopy(source, 0, entry, HEADER, source.length);
        System.arraycopy(tree, 0, entry, HEADER + source.length, tree.length);
        int end = entry.length - Integer.BYTES;
        setNumber(entry, end, checksum(entry, end));
        return entry;
    }

    /** The JDK's, which is quick from the first call on: a loop of our own would be interpreted. */
    private static int checksum(byte[] bytes, int end) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, end);
        return (int) sum.getValue();
    }

    private static int number(byte[] bytes, int at) {
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = value << Byte.SIZE | Byte.toUnsignedInt(bytes[at + i]);
        }
        return value;
    }

    private static void setNumber(byte[] bytes, int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >>> Byte.SIZE * (Integer.BYTES - 1 - i));
        }
    }
}
