package ouro.syntax.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder is private, and neither it nor an entry may be another user's. */
class CacheFolderTest {
    private static final int NOBODY = 65534;
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    private Path place;

    private Path folder;

    @BeforeEach
    void name() {
        folder = place.resolve("ouro/ast");
    }

    private CacheFolder open() {
        return new CacheFolder(folder.toFile(), CacheEviction.STANDARD);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void chmod(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    /** Gives a file away, which only root may do: elsewhere the test is left out. */
    private static void giveAway(Path file) {
        try {
            Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            Assumptions.abort("only root can give a file away");
        }
    }

    @Test
    void isMadePrivate() throws IOException {
        assertNull(open().read("0"));
        assertFalse(Files.exists(folder));
        open().write("0", BYTES);
        assertEquals("rwx------", permissions(folder));
        assertEquals("rwx------", permissions(folder.getParent()));
        assertArrayEquals(BYTES, open().read("0"));
    }

    @Test
    void isMadePrivateWhereItWasNot() throws IOException {
        Files.createDirectories(folder);
        chmod(folder, "rwxrwxrwx");
        assertNull(open().read("0"));
        assertEquals("rwx------", permissions(folder));
    }

    @Test
    void otherUsersFolderIsLeftAlone() throws IOException {
        open().write("0", BYTES);
        giveAway(folder);
        assertNull(open().read("0"));
        open().write("1", BYTES);
        assertFalse(Files.exists(folder.resolve("1.ast")));
    }

    @Test
    void nothingIsMadeInAnotherUsersFolder() throws IOException {
        Files.createDirectory(folder.getParent());
        giveAway(folder.getParent());
        open().write("0", BYTES);
        assertFalse(Files.exists(folder));
    }

    @Test
    void otherUsersEntryIsLeftAlone() throws IOException {
        open().write("0", BYTES);
        giveAway(folder.resolve("0.ast"));
        assertNull(open().read("0"));
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        open().write("0", BYTES);
        Files.createSymbolicLink(folder.resolve("1.ast"), folder.resolve("0.ast"));
        assertNull(open().read("1"));
        Path link = place.resolve("ouro/link");
        Files.createSymbolicLink(link, folder);
        CacheFolder linked = new CacheFolder(link.toFile(), CacheEviction.STANDARD);
        assertNull(linked.read("0"));
        linked.write("2", BYTES);
        assertFalse(Files.exists(folder.resolve("2.ast")));
    }

    @Test
    void fileInPlaceOfTheFolderIsLeftAlone() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "mine");
        CacheFolder refused = open();
        refused.write("0", BYTES);
        assertNull(refused.read("0"));
        assertEquals("mine", Files.readString(folder));
    }

    @Test
    void leavesNothingAside() throws IOException {
        open().write("0", BYTES);
        open().write("0", BYTES);
        try (var files = Files.list(folder)) {
            assertTrue(files.allMatch(file -> file.endsWith("0.ast")));
        }
    }
}
