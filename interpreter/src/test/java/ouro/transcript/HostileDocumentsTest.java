package ouro.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ouro.permission.Landlock;

/** Documents from the internet that want more than to be read: the check says what they want, and gives them none of it. */
class HostileDocumentsTest extends CheckFixture {
    private static final String SECRET = "gold-in-the-well-4711";

    private final Map<String, String> verdicts = new LinkedHashMap<>();

    @BeforeEach
    void whatIsNotTheirs() throws IOException {
        write("secret.txt", SECRET);
        write("outside.py", "print('" + SECRET + "')");
        write("docs/data.txt", "data");
        Files.createSymbolicLink(folder.resolve("docs/link.txt"), Path.of("../secret.txt"));
        Files.createSymbolicLink(folder.resolve("docs/up"), Path.of(".."));
    }

    /** A document with one listing, and the verdict on it. */
    private void wants(String name, String verdict, String code) throws IOException {
        document("docs/" + name + ".md", "'''python\n" + code + "\n'''\n");
        verdicts.put(name, verdict);
    }

    private void checkAll(List<String> permissions) {
        Told told = check(STANDARD, permissions, "docs");
        assertFalse(told.text().contains(SECRET), told.text());
        Map<String, String> found = told.lines().stream()
                .filter(line -> line.startsWith("docs/"))
                .collect(Collectors.toMap(
                        line -> line.substring(5, line.indexOf(".md:")),
                        line -> line.substring(line.indexOf(": ") + 2)));
        assertEquals(verdicts, new LinkedHashMap<>(found), told.text());
    }

    @Test
    void theyReadAndWriteWhatIsTheirs() throws IOException {
        wants("own", "shows no output", "print(open('data.txt').read())\nopen('data.txt', 'w').write('x')");
        wants("temporary", "shows no output", "import tempfile\ntempfile.NamedTemporaryFile().write(b'x')\nprint(1)");
        wants("beside", "shows no output", "print(open(r'" + folder.resolve("docs/data.txt") + "').read())");
        wants(
                "loopback",
                "shows no output",
                "import socket\ns = socket.create_server(('', 0))\n"
                        + "socket.create_connection(('localhost', s.getsockname()[1]))\nprint(s.accept()[1][0])");
        checkAll(List.of());
        assertEquals("data", Files.readString(folder.resolve("docs/data.txt")));
    }

    @Test
    void theyGetNoFurther() throws IOException {
        String secret = folder.toRealPath().resolve("secret.txt").toString();
        // The fixture shortens the paths of its folder.
        String read = "needs --allow-read=secret.txt";
        wants("read", read, "print(open('" + secret + "').read())");
        wants(
                "up",
                "needs ../secret.txt",
                "try:\n    print(open('../secret.txt').read())\nexcept OSError as e:\n    raise "
                        + "FileNotFoundError(2, 'No such file or directory', '../secret.txt')");
        wants("link", read, "print(open('" + folder.resolve("docs/link.txt") + "').read())");
        wants("chain", read, "print(open('" + folder.resolve("docs/up/secret.txt") + "').read())");
        wants("named", "needs link.txt", "print(open('link.txt').read())");
        wants("named_up", "needs up/secret.txt", "print(open('up/secret.txt').read())");
        wants("hidden", "needs secret.txt", "print(open('secret.txt').read())");
        wants("own_link", read, "import os\nos.symlink('" + secret + "', 'l')\nprint(open('l').read())");
        wants(
                "write",
                "needs --allow-write=new.txt",
                "print(open('" + folder.resolve("new.txt") + "', 'w').write('x'))");
        wants(
                "beside_write",
                "needs --allow-write=docs/data.txt",
                "print(open('" + folder.resolve("docs/data.txt") + "', 'w').write('x'))");
        wants(
                "temporary_write",
                "needs --allow-write=/tmp/ouro-hostile.txt",
                "print(open('/tmp/ouro-hostile.txt', 'w').write('x'))");
        wants("delete", "needs --allow-write=secret.txt", "import os\nos.remove('" + secret + "')");
        wants("caught", read, "try:\n    print(open('" + secret + "').read())\nexcept OSError:\n    print('none')");
        wants("module", "needs outside", "import sys\nsys.path.append('" + folder + "')\nimport outside");
        wants("run", "needs --allow-run=git", "import subprocess\nsubprocess.run(['git', 'status'])");
        wants("shell", "needs --allow-run=/bin/sh", "import os\nos.system('id')");
        wants(
                "asyncio_run",
                "needs --allow-run=id",
                "import asyncio\nasync def main():\n"
                        + "    await asyncio.create_subprocess_exec('id')\nasyncio.run(main())");
        wants("parent", "needs --allow-run", "import os\nos.kill(os.getppid(), 9)");
        wants("process", "needs --allow-read=/proc", "import os\nprint(os.listdir('/proc'))");
        wants(
                "net",
                "needs the network (evil.example)",
                "import socket\nsocket.create_connection(('evil.example', 80))");
        wants(
                "net_like",
                "needs the network (127.evil.example)",
                "import socket\n" + "socket.create_connection(('127.evil.example', 80))");
        wants(
                "net_address",
                "needs the network (192.0.2.1)",
                "import socket\n" + "socket.create_connection(('192.0.2.1', 80), 1)");
        wants(
                "datagram",
                "needs the network (192.0.2.1)",
                "import socket\n" + "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))");
        wants(
                "fill",
                "cannot run (OSError: [Errno 122] Disk quota exceeded, line 4)",
                "f = open('big', 'wb')\nblock = bytes(1 << 20)\n" + "for i in range(101): f.write(block)");
        checkAll(List.of());
        assertTrue(Files.exists(Path.of(secret)));
        assertFalse(Files.exists(folder.resolve("new.txt")));
        assertFalse(Files.exists(Path.of("/tmp/ouro-hostile.txt")));
    }

    @Test
    void flagsGrantWhatTheyName() throws IOException {
        wants("run", "shows no output", "import subprocess\nprint(subprocess.run(['id', '-u']).returncode)");
        wants("other", "needs --allow-run=env", "import subprocess\nsubprocess.run(['env'])");
        wants(
                "loader",
                "needs --allow-run",
                "import subprocess\n" + "subprocess.run(['id'], env={'LD_PRELOAD': './own.so'})");
        wants("write", "shows no output", "print(open(r'" + folder.resolve("free/new.txt") + "', 'w').write('x'))");
        Files.createDirectory(folder.resolve("free"));
        checkAll(List.of("--allow-run=id", "--allow-write=" + folder.resolve("free")));
        assertEquals("x", Files.readString(folder.resolve("free/new.txt")));
    }

    /** A listing that stands in another file is part of the document only where that lies with it. */
    @Test
    void includedFilesLieWithTheDocument() throws IOException {
        write("docs/a.rst", """
                .. literalinclude:: ../outside.py

                .. literalinclude:: up/outside.py

                .. code-block:: python

                   print("only this")
                """);
        assertEquals(
                List.of("docs/a.rst:5: shows no output"),
                check(STANDARD, "docs").lines().stream()
                        .filter(line -> line.startsWith("docs/"))
                        .toList());
    }

    /** The kernel, too, lets a program that may be started write nothing else, and it ends with the check. */
    @Test
    void programsStayInAndEndWithTheirScript() throws IOException, InterruptedException {
        Path outside = folder.resolve("outside.txt");
        String sleeper = "sleep 7" + (System.nanoTime() % 100_000_000);
        document("docs/a.md", """
                '''python
                import subprocess
                subprocess.run("echo out > %s", shell=True, stderr=subprocess.DEVNULL)
                subprocess.run("(setsid sh -c '%s & %s' & ) ", shell=True)
                print("done")
                '''
                '''
                done
                '''
                """.formatted(outside, sleeper, sleeper));
        assertEquals(
                List.of("docs/a.md:1: same"),
                check(STANDARD, List.of("--allow-run"), "docs").lines());
        if (Landlock.isOffered()) {
            assertFalse(Files.exists(outside));
        }
        assertFalse(isRunning(sleeper));
    }

    private static boolean isRunning(String command) {
        return ProcessHandle.allProcesses().anyMatch(each -> each.info()
                .arguments()
                .map(words -> command.endsWith(String.join(" ", words)) && words.length == 1)
                .orElse(false));
    }
}
