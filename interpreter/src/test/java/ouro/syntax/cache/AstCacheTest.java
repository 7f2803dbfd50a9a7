package ouro.syntax.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ouro.syntax.AstDump;
import ouro.syntax.SourceFile;
import ouro.syntax.ast.Module;
import ouro.syntax.parser.Parser;

/** A source gets its own tree, whatever else the folder holds. */
class AstCacheTest {
    @TempDir
    private Path place;

    private Path folder;
    private AstCache cache;
    private int parses;

    @BeforeEach
    void open() {
        folder = place.resolve("ouro/ast");
        cache = open(CacheEviction.STANDARD);
    }

    private AstCache open(CacheEviction sweep) {
        return new AstCache(new CacheFolder(folder.toFile(), sweep));
    }

    private String find(String source) {
        byte[] bytes = bytes(source);
        return AstDump.dump(cache.find(bytes, () -> parse(bytes)));
    }

    private Module parse(byte[] bytes) {
        parses++;
        return Parser.parseText(SourceFile.decode("test.py", bytes));
    }

    private static byte[] bytes(String source) {
        return source.getBytes(StandardCharsets.UTF_8);
    }

    private Path entry(String source) {
        return folder.resolve(AstCache.name(bytes(source)) + ".ast");
    }

    @Test
    void isNamedByChecksumLengthAndVersion() {
        // The check value of CRC-32, and the checksum of nothing.
        assertEquals("cbf43926-9-" + TreeVersion.digits(), AstCache.name(bytes("123456789")));
        assertEquals("00000000-0-" + TreeVersion.digits(), AstCache.name(bytes("")));
    }

    @Test
    void parsesOnce() {
        String tree = find("print('once')\n");
        cache = open(CacheEviction.STANDARD);
        assertEquals(tree, find("print('once')\n"));
        assertEquals(1, parses);
    }

    @Test
    void sourcesOfTheSameNameDoNotGetEachOthersTree() {
        List<String> pair = collision();
        assertEquals(AstCache.name(bytes(pair.get(0))), AstCache.name(bytes(pair.get(1))));
        String first = find(pair.get(0));
        String second = find(pair.get(1));
        assertNotEquals(first, second);
        assertEquals(first, find(pair.get(0)));
        assertEquals(second, find(pair.get(1)));
    }

    /** Two sources of one length and one checksum: of some hundred thousand, two are bound to share it. */
    private static List<String> collision() {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0x100000; ; i++) {
            // Spread: the checksums of numbers in a row never meet.
            String source = "print(0x" + Long.toHexString(i * 0x9E3779B97F4A7C15L | Long.MIN_VALUE) + ")\n";
            String other = seen.put(AstCache.name(bytes(source)), source);
            if (other != null) {
                return List.of(other, source);
            }
        }
    }

    @Test
    void damageNeverPassesForATree() throws IOException {
        String source = "x = [i for i in y]\n";
        String tree = find(source);
        byte[] entry = Files.readAllBytes(entry(source));
        for (int i = 0; i < entry.length; i++) {
            byte[] damaged = entry.clone();
            damaged[i] ^= 4;
            Files.write(entry(source), damaged);
            assertEquals(tree, find(source));
            assertEquals(i + 2, parses, "byte " + i);
            assertArrayEquals(entry, Files.readAllBytes(entry(source)));
        }
        for (int length : new int[] {0, 4, 20, entry.length - 1}) {
            Files.write(entry(source), java.util.Arrays.copyOf(entry, length));
            assertEquals(tree, find(source));
        }
    }

    @Test
    void entriesThatNobodyReadsAreDeletedWhenTheyAreOld() throws IOException {
        cache = open(new CacheEviction(1 << 20, 1000));
        find("read = 'now and then'");
        find("unread = 'for long now'");
        Path read = entry("read = 'now and then'");
        Path unread = entry("unread = 'for long now'");
        ages(read, 900);
        find("read = 'now and then'");
        ages(unread, 5000);
        writeAllDigits();
        assertTrue(Files.exists(read));
        assertFalse(Files.exists(unread));
    }

    private static void ages(Path file, long milliseconds) {
        file.toFile().setLastModified(System.currentTimeMillis() - milliseconds);
    }

    /** Writes until all parts of the folder have been swept. */
    private void writeAllDigits() {
        for (int i = 0, seen = 0; seen != 0xFFFF; i++) {
            String source = "number = " + i;
            find(source);
            seen |= 1 << Character.digit(AstCache.name(bytes(source)).charAt(0), 16);
        }
    }

    @Test
    void folderStaysWithinItsSize() throws IOException {
        long most = 64 << 10;
        cache = open(new CacheEviction(most, 1_000_000));
        for (int i = 0; i < 500; i++) {
            find("text = '" + "x".repeat(300) + i + "'");
            if (i % 50 == 0) {
                assertTrue(size() <= most, "size " + size());
            }
        }
        assertTrue(size() > most / 2, "size " + size());
        // What fills a part of the folder by itself is not kept at all.
        String large = "text = '" + "x".repeat(9000) + "'";
        find(large);
        assertFalse(Files.exists(entry(large)));
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
