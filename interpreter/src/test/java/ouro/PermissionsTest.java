package ouro;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ouro.permission.Landlock;
import ouro.permission.PermissionFlags;
import ouro.permission.Permissions;

/** What permissions grant and take away, by flags and from Java. */
class PermissionsTest {
    @TempDir
    Path folder;

    private Path own;
    private Path other;

    @BeforeEach
    void twoFolders() throws IOException {
        own = Files.createDirectory(folder.toRealPath().resolve("own"));
        other = Files.createDirectory(folder.toRealPath().resolve("other"));
        Files.writeString(own.resolve("a.txt"), "a");
        Files.createDirectory(own.resolve("deep"));
        Files.writeString(own.resolve("deep/b.txt"), "b");
        Files.writeString(other.resolve("c.txt"), "c");
    }

    /** The value of an expression, or the exception's class with its note. */
    private String outcome(Permissions permissions, String code) {
        try (Session session = Session.builder()
                .permissions(permissions)
                .bind("FOLDER", folder.toString())
                .build()) {
            return String.valueOf(session.eval("""
                    import os, socket
                    def attempt(action):
                        try:
                            return str(action())
                        except Exception as e:
                            return type(e).__name__ + "".join(": " + note for note in getattr(e, "__notes__", ()))
                    attempt(lambda: %s)
                    """.formatted(code)));
        }
    }

    private String byFlags(String code, String... flags) {
        return outcome(PermissionFlags.of(List.of(flags)), code);
    }

    private static String read(Path file) {
        return "open('" + file + "').read()";
    }

    private static String lacks(String flag) {
        return "PermissionError: the sandbox refuses this: " + flag + " permits it";
    }

    @Test
    void pathsAreGrantedWithAllBelowThem() {
        assertEquals("b", byFlags(read(own.resolve("deep/b.txt")), "--allow-read=" + own));
        assertEquals(
                lacks("--allow-read=" + other.resolve("c.txt")),
                byFlags(read(other.resolve("c.txt")), "--allow-read=" + own));
        assertEquals("c", byFlags(read(other.resolve("c.txt")), "--allow-read=" + own + "," + other));
        assertEquals("c", byFlags(read(other.resolve("c.txt")), "--allow-read"));
        assertEquals(
                lacks("--allow-write=" + own.resolve("n")),
                byFlags("open('" + own.resolve("n") + "', 'w')", "--allow-read"));
    }

    @Test
    void whatIsDeniedStaysDenied() {
        String deny = "--deny-read=" + own.resolve("deep");
        String refused = "PermissionError: --deny-read refuses this";
        assertEquals(refused, byFlags(read(own.resolve("deep/b.txt")), deny));
        assertEquals(
                refused, byFlags(read(own.resolve("deep/b.txt")), deny, "--allow-read=" + own.resolve("deep/b.txt")));
        assertEquals(refused, byFlags(read(own.resolve("deep/b.txt")), "--allow-all", deny));
        assertEquals("a", byFlags(read(own.resolve("a.txt")), deny));
        assertEquals("a", byFlags(read(own.resolve("a.txt")), "--allow-read", deny));
        assertEquals(refused, byFlags(read(own.resolve("a.txt")), "--deny-read"));
        assertEquals(
                "PermissionError: --deny-write refuses this",
                byFlags(
                        "os.rename('" + own + "', '" + other.resolve("moved") + "')",
                        "--deny-write=" + own.resolve("deep")));
        assertTrue(Files.exists(own.resolve("deep")));
    }

    @Test
    void allFilesAreNotThoseOfTheKernel() {
        assertEquals(lacks("--allow-read=/proc/version"), byFlags(read(Path.of("/proc/version")), "--allow-read=/"));
        assertTrue(byFlags(read(Path.of("/proc/version")), "--allow-read=/proc/version")
                .startsWith("Linux"));
        assertEquals("0", byFlags("open('/dev/null', 'w').write('')", "--sandbox"));
    }

    @Test
    void hostsAreGrantedByNameAndPort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int port = server.getLocalPort();
            String connect = "socket.create_connection(('%s', " + port + ")).getpeername()[1]";
            String byName = connect.formatted("localhost");
            String byAddress = connect.formatted("127.0.0.1");
            String reached = String.valueOf(port);
            assertEquals(reached, byFlags(byName, "--allow-net=localhost:" + port));
            assertEquals(reached, byFlags(byAddress, "--allow-net=127.0.0.1"));
            assertEquals(reached, byFlags(byAddress, "--allow-net=:" + port));
            assertEquals(reached, byFlags(byName, "--allow-net"));
            assertEquals(lacks("--allow-net=127.0.0.1:" + port), byFlags(byAddress, "--allow-net=127.0.0.1:1"));
            assertEquals(lacks("--allow-net=127.0.0.1:" + port), byFlags(byAddress, "--allow-net=example.com"));
            assertEquals(
                    "PermissionError: --deny-net refuses this", byFlags(byAddress, "--deny-net=localhost:" + port));
            assertEquals("gaierror: --deny-net refuses this", byFlags(byName, "--allow-net", "--deny-net=LOCALHOST."));
            assertEquals("PermissionError: --deny-net refuses this", byFlags(byAddress, "--deny-net"));
        }
    }

    @Test
    void programsAreGrantedByWhatTheirNameStandsFor() {
        String run = "__import__('subprocess').run(['%s'], stdout=-3).returncode";
        assertEquals("0", byFlags(run.formatted("true"), "--allow-run=true"));
        assertEquals("0", byFlags(run.formatted("/bin/true"), "--allow-run=true"));
        assertEquals(lacks("--allow-run=env"), byFlags(run.formatted("env"), "--allow-run=true"));
        assertEquals("PermissionError: --deny-run refuses this", byFlags(run.formatted("env"), "--deny-run=env"));
        assertEquals("0", byFlags(run.formatted("true"), "--deny-run=env"));
        assertEquals(lacks("--allow-run"), byFlags("os.kill(1, 0)", "--allow-run=true"));
    }

    @Test
    void variablesAreShownByName() {
        String variable = System.getenv().keySet().stream()
                .filter(name -> name.startsWith("JAVA") || name.startsWith("OURO") || name.startsWith("MAVEN"))
                .findFirst()
                .orElse("PATH");
        String value = System.getenv(variable);
        assertEquals(value, byFlags("os.environ['" + variable + "']", "--allow-env=" + variable));
        assertEquals("None", byFlags("os.environ.get('" + variable + "')", "--deny-env=" + variable));
        assertEquals("True", byFlags("'PATH' in os.environ", "--sandbox"));
        assertEquals("{}", byFlags("dict(os.environ)", "--deny-env"));
    }

    @Test
    void valuesThatAreNone() {
        for (String flag :
                List.of("--allow-read=", "--allow-net=a,", "--allow-net=a:b", "--allow-net=http://a", "--deny-env=")) {
            assertThrows(IllegalArgumentException.class, () -> PermissionFlags.of(List.of(flag)), flag);
        }
        assertDoesNotThrow(() -> PermissionFlags.of(List.of("--allow-net=[::1]:80,::1,example.com:0")));
        assertEquals(Permissions.ALL, PermissionFlags.of(List.of()));
        assertEquals(Permissions.ALL, PermissionFlags.of(List.of("--sandbox", "--allow-all")));
    }

    @Test
    void flagsForAProcessElsewhere() {
        String here = Path.of("").toAbsolutePath().toString();
        assertEquals(
                List.of(
                        "--allow-read=" + here + "/a,/b",
                        "--deny-run=git," + here + "/./c",
                        "--allow-net=d",
                        "--sandbox"),
                PermissionFlags.absolute(
                        List.of("--allow-read=a,/b", "--deny-run=git,./c", "--allow-net=d", "--sandbox")));
    }

    @Test
    void aScriptReadsItselfAndWhatItWritesIsCounted() throws IOException {
        Path script = Files.writeString(own.resolve("self.py"), "assert 'assert' in open(__file__).read()");
        try (Session session = Session.builder().permissions(Permissions.NONE).build()) {
            assertEquals(0, session.run(script));
        }
        Permissions little = Permissions.NONE.allowWrite(own).limitWriting(10_000);
        assertEquals("5000", outcome(little, "open('" + own.resolve("f") + "', 'wb').write(bytes(5000))"));
        assertEquals("OSError", outcome(little, "open('" + own.resolve("f") + "', 'wb').write(bytes(6000))"));
    }

    /** What the kernel keeps a thread to, it keeps it to without any of Ouro's own rules. */
    @Test
    void theKernelConfinesAThreadAndWhatItStarts() {
        assumeTrue(Landlock.isOffered());
        CompletableFuture<List<String>> seen = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            Landlock.confine(List.of(own), List.of(own), List.of());
            seen.complete(List.of(
                    attempt(() -> Files.readString(own.resolve("a.txt"))),
                    attempt(() -> Files.writeString(own.resolve("n"), "n")),
                    attempt(() -> Files.readString(other.resolve("c.txt"))),
                    attempt(() -> Files.writeString(other.resolve("n"), "n")),
                    attempt(() -> Files.move(own.resolve("a.txt"), other.resolve("a.txt"))),
                    attempt(() -> new ProcessBuilder("/bin/true").start().waitFor()),
                    CompletableFuture.supplyAsync(
                                    () -> attempt(() -> Files.readString(other.resolve("c.txt"))),
                                    work -> Thread.ofPlatform().start(work))
                            .join()));
        });
        List<String> outcomes = seen.join();
        assertEquals("a", outcomes.getFirst());
        assertEquals(own.resolve("n").toString(), outcomes.get(1));
        for (String refused : List.of(outcomes.get(2), outcomes.get(3), outcomes.get(4), outcomes.get(6))) {
            assertEquals(AccessDeniedException.class.getSimpleName(), refused);
        }
        assertEquals("IOException", outcomes.get(5));
        assertTrue(Files.exists(own.resolve("a.txt")));
    }

    @FunctionalInterface
    private interface Deed {
        Object run() throws IOException, InterruptedException;
    }

    private static String attempt(Deed deed) {
        try {
            return String.valueOf(deed.run());
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
