package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ouro.permission.Permissions;
import ouro.runtime.OwnFiles;

/**
 * Hostile scripts, each a few lines of a file under {@code src/test/sandbox}, below a line {@code #### what it tries: what comes
 * of it}, which is PermissionError unless it says otherwise. None gets out of its session; and to show that each would, those
 * that could are run without the sandbox, too, unless the line ends in {@code (only here)}.
 */
class SandboxTest {
    private static final Path SCRIPTS = Path.of("src/test/sandbox");
    private static final String SECRET = "gold-in-the-well-4711";
    /** What scripts print where they came to what is not theirs. */
    private static final String MARK = "i-am-out-0815";

    /** Variables that every script sees, and whose values may be those of others. */
    private static final Set<String> SHOWN =
            Set.of("HOME", "LANG", "LANGUAGE", "PATH", "PWD", "OLDPWD", "SHELL", "TMPDIR");

    private static final int QUOTA = 2 << 20;

    private static final String PRELUDE = """
            import os
            os.chdir(HERE)
            SECRET, VICTIM_FILE = ROOT + "/secret.txt", ROOT + "/victim.txt"
            names = dict(globals())
            try:
                exec(compile(SOURCE, "<hostile>", "exec"), names)
            except BaseException as error:
                outcome = [cls.__name__ for cls in type(error).__mro__]
            else:
                outcome = ["nothing"]
            """;

    @TempDir
    Path folder;

    private record Case(String family, String name, String outcome, boolean onlyHere, String source) {
        @Override
        public String toString() {
            return family + ": " + name;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(SCRIPTS)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String family = file.getFileName().toString().replace(".py", "");
            for (String text : Files.readString(file).split("(?m)^#### ")) {
                if (!text.isEmpty()) {
                    int end = text.indexOf('\n');
                    String line = text.substring(0, end).replace(" (only here)", "");
                    int colon = line.lastIndexOf(": ");
                    cases.add(new Case(
                            family,
                            colon < 0 ? line : line.substring(0, colon),
                            colon < 0 ? "PermissionError" : line.substring(colon + 2),
                            text.substring(0, end).endsWith("(only here)"),
                            text.substring(end + 1)));
                }
            }
        }
        return cases;
    }

    /** What a script could reach, and whether it did. */
    private final class World implements AutoCloseable {
        private final Path root;
        private final Path here;
        private final Process victim;
        private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final ServerSocketChannel unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        private final Map<String, String> before;
        private final Map.Entry<String, String> variable;

        World(String name) throws IOException {
            root = Files.createDirectory(folder.resolve(name)).toRealPath();
            here = Files.createDirectory(root.resolve("here"));
            Files.createDirectory(root.resolve("folder"));
            Files.createDirectory(root.resolve("empty"));
            Files.writeString(root.resolve("secret.txt"), SECRET);
            Files.writeString(root.resolve("folder/inner.txt"), SECRET);
            Files.writeString(root.resolve("victim.txt"), "alive");
            Files.writeString(root.resolve("settings.ini"), "[" + SECRET + "]\n");
            Files.writeString(root.resolve("outside.py"), "print('" + MARK + "')\n");
            Files.write(root.resolve("archive.zip"), archive());
            Files.createFile(root.resolve(SECRET));
            unix.bind(UnixDomainSocketAddress.of(root.resolve("socket")));
            Files.writeString(here.resolve("own.txt"), "own");
            Files.createSymbolicLink(here.resolve("link"), Path.of("../secret.txt"));
            Files.createSymbolicLink(here.resolve("dangling"), Path.of("../new.txt"));
            Files.createSymbolicLink(here.resolve("up"), Path.of(".."));
            victim = new ProcessBuilder("sleep", "100").start();
            before = outside();
            variable = System.getenv().entrySet().stream()
                    .filter(each ->
                            !SHOWN.contains(each.getKey()) && each.getValue().length() > 8)
                    .max(Comparator.comparingInt(each -> each.getValue().length()))
                    .orElseThrow();
        }

        private static byte[] archive() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("zipped.py"));
                zip.write(("print('" + MARK + "')\n").getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        }

        /** All that is not the script's, by name; the content of files, and when they changed. */
        private Map<String, String> outside() throws IOException {
            Map<String, String> all = new TreeMap<>();
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path each : (Iterable<Path>) paths.filter(path -> !path.startsWith(here))::iterator) {
                    boolean plain = Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS);
                    all.put(
                            root.relativize(each).toString(),
                            plain
                                    ? Files.getPosixFilePermissions(each) + " " + Files.getLastModifiedTime(each)
                                            + (Files.isReadable(each)
                                                    ? Files.readString(each, StandardCharsets.ISO_8859_1)
                                                    : "")
                                    : "");
                }
            }
            return all;
        }

        /** What came of a script: the classes of its exception, and whether it got out. */
        private List<?> run(Case hostile, Permissions permissions, ByteArrayOutputStream output) {
            Session session = Session.builder()
                    .output(output)
                    .errors(output)
                    .permissions(permissions)
                    .timeout(Duration.ofSeconds(30))
                    .bind("ROOT", root.toString())
                    .bind("HERE", here.toString())
                    .bind("PORT", server.getLocalPort())
                    .bind("VICTIM", victim.pid())
                    .bind("VARIABLE", variable.getKey())
                    .bind("MARK", MARK)
                    .bind(
                            "LIBRARY",
                            Path.of("src/main/resources/lib").toAbsolutePath().toString())
                    .bind("CACHE", OwnFiles.cache().toAbsolutePath().toString())
                    .bind("JAVA", System.getProperty("java.home"))
                    .bind("THING", new StringBuilder(MARK))
                    .bind("FUNCTION", (Function<String, String>) text -> text)
                    .bind("SOURCE", hostile.source)
                    .build();
            List<?> outcome = List.of("SystemExit");
            try {
                session.eval(PRELUDE);
                outcome = (List<?>) session.get("outcome");
            } catch (SessionException e) {
                // It has ended itself.
            }
            if (!session.hasEnded()) {
                session.close();
            }
            return outcome;
        }

        private String whatGotOut(ByteArrayOutputStream output) throws IOException {
            String text = output.toString(StandardCharsets.UTF_8);
            if (text.contains(SECRET) || text.contains(MARK) || text.contains(variable.getValue())) {
                return "it read what is not its own: " + text;
            }
            if (!victim.isAlive()) {
                return "it ended another process";
            }
            Map<String, String> now = outside();
            if (!before.equals(now)) {
                return "it changed what is not its own: " + now.keySet();
            }
            server.setSoTimeout(1);
            try {
                server.accept().close();
                return "it reached a server";
            } catch (SocketTimeoutException e) {
                return "nothing";
            }
        }

        @Override
        public void close() throws IOException {
            victim.destroyForcibly();
            server.close();
            unix.close();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nobodyGetsOut(Case hostile) throws IOException, InterruptedException {
        try (World world = new World("in")) {
            Permissions permissions = Permissions.NONE
                    .allowRead(world.here)
                    .allowWrite(world.here)
                    .limitWriting(QUOTA);
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            List<?> outcome = world.run(hostile, permissions, output);
            assertEquals("nothing", world.whatGotOut(output));
            assertTrue(
                    Stream.of(hostile.outcome.split(" or ")).anyMatch(outcome::contains),
                    outcome + "\n" + output.toString(StandardCharsets.UTF_8));
        }
        if (!hostile.onlyHere) {
            try (World world = new World("out")) {
                ByteArrayOutputStream output = new ByteArrayOutputStream();
                List<?> outcome = world.run(hostile, Permissions.ALL, output);
                String got = world.whatGotOut(output);
                // Signals take a moment to arrive.
                for (int i = 0; got.equals("nothing") && i < 100; i++) {
                    Thread.sleep(20);
                    got = world.whatGotOut(output);
                }
                assertTrue(!got.equals("nothing"), "harmless without the sandbox: " + outcome);
            }
        }
    }
}
