package ouro.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line from outside: what runs, with which arguments, and how it ends. */
class CommandLineTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write("show.py", "import sys\nprint(sys.argv[1:], __name__, sys.path[0] == sys.argv[0].rpartition('/')[0])\n");
        write("app/__main__.py", "import helper, sys\nprint(__package__ == '', sys.argv[1:])\n");
        write("app/helper.py", "print('helper', __name__)\n");
        write("kit/__init__.py", "print('kit')\n");
        write("kit/__main__.py", "from . import part\nprint(__name__, __package__)\n");
        write("kit/part.py", "print(__name__)\n");
        write("loop.py", "try:\n    while True:\n        pass\nfinally:\n    print('never')\n");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private Command ouro(String... arguments) throws IOException, InterruptedException {
        return Command.ouro(folder, arguments);
    }

    private static void assertRun(String output, String errors, int exitCode, Command command) {
        assertEquals(output, command.output());
        assertEquals(errors, command.errors());
        assertEquals(exitCode, command.exitCode());
    }

    @Test
    void argumentsBehindTheScriptAreTheScripts() throws Exception {
        String script = folder.resolve("show.py").toString();
        assertRun("['-c', '--seed', 'check'] __main__ True\n", "", 0, ouro(script, "-c", "--seed", "check"));
        assertRun("['-h'] __main__ True\n", "", 0, ouro("--virtual-time", "-u", script, "-h"));
    }

    @Test
    void codeOnTheCommandLine() throws Exception {
        String code = "import sys; print(sys.argv, repr(sys.path[0]))";
        assertRun("['-c', 'a', '-c'] ''\n", "", 0, ouro("-uc", code, "a", "-c"));
        assertRun(
                "",
                "ouro: argument expected for the -c option\nTry `ouro --help' for more information.\n",
                2,
                ouro("-c"));
    }

    @Test
    void standardInput() throws Exception {
        assertRun("['-', 'x']\n", "", 0, Command.ouro(folder, Map.of(), "import sys\nprint(sys.argv)\n", "-", "x"));
        assertRun("['']\n", "", 0, Command.ouro(folder, Map.of(), "import sys\nprint(sys.argv)\n"));
    }

    @Test
    void modules() throws Exception {
        assertRun("kit\nkit.part\n__main__ kit\n", "", 0, ouro("-m", "kit"));
        assertRun("kit\n__main__\n", "", 0, ouro("-m", "kit.part"));
        assertRun("", "ouro: No module named absent\n", 1, ouro("-m", "absent"));
        assertRun(
                "helper app.helper\n",
                "ouro: Error while finding module specification for 'app.helper.more' (ModuleNotFoundError: __path__ "
                        + "attribute not found on 'app.helper' while trying to find 'app.helper.more')\n",
                1,
                ouro("-m", "app.helper.more"));
        assertRun(
                "",
                "ouro: No module named json.__main__; 'json' is a package and cannot be directly executed\n",
                1,
                ouro("-m", "json"));
        write("plain.py", "");
        assertRun(
                "",
                "ouro: Error while finding module specification for 'plain.py' (ModuleNotFoundError: __path__ attribute "
                        + "not found on 'plain' while trying to find 'plain.py'). Try using 'plain' instead of "
                        + "'plain.py' as the module name.\n",
                1,
                ouro("-m", "plain.py"));
    }

    @Test
    void modulesThatAreCommands() throws Exception {
        assertRun(
                "{\n    \"b\": [\n        1,\n        2.5\n    ],\n    \"a\": \"\\u00e9\"\n}\n",
                "",
                0,
                Command.ouro(folder, Map.of(), "{\"b\": [1, 2.50], \"a\": \"é\"}", "-m", "json.tool"));
        assertRun(
                "{\"a\":1}\n{\"b\":2}\n",
                "",
                0,
                Command.ouro(
                        folder, Map.of(), "{\"a\": 1}\n{\"b\": 2}\n", "-m", "json.tool", "--json-lines", "--compact"));
        assertRun(
                "",
                "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)\n",
                1,
                Command.ouro(folder, Map.of(), "{a}", "-m", "json.tool"));
        assertRun(
                "2 loops, best of 3: 1e+03 msec per loop\n",
                "",
                0,
                ouro(
                        "--virtual-time",
                        "-m",
                        "timeit",
                        "-n2",
                        "-r3",
                        "-u",
                        "msec",
                        "-s",
                        "import time",
                        "time.sleep(1)"));
        Command prompt = Command.ouro(
                folder, Map.of("OURO_HISTORY", ""), "await asyncio.sleep(0, 'slept')\n", "-q", "-m", "asyncio");
        assertTrue(prompt.output().contains("'slept'\n"), prompt.output());
    }

    @Test
    void foldersAndArchives() throws Exception {
        assertRun("helper helper\nTrue ['x']\n", "", 0, ouro("app", "x"));
        Path archive = folder.resolve("app.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("__main__.py", "helper.py")) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(folder.resolve("app").resolve(name), zip);
            }
        }
        assertRun("helper helper\nTrue ['x']\n", "", 0, ouro("app.zip", "x"));
        byte[] start = "#!/usr/bin/env ouro\n".getBytes(StandardCharsets.UTF_8);
        try (OutputStream program = Files.newOutputStream(folder.resolve("program"))) {
            program.write(start);
            Files.copy(archive, program);
        }
        assertRun("helper helper\nTrue ['x']\n", "", 0, ouro("program", "x"));
        write("text.zip", "print('no archive')\n");
        assertRun("no archive\n", "", 0, ouro("text.zip"));
        Path empty = Files.createDirectory(folder.toRealPath().resolve("empty"));
        assertRun(
                "",
                "ouro: can't find '__main__' module in '" + empty + "'\n",
                1,
                Command.ouro(folder.toRealPath(), "empty"));
    }

    @Test
    void pathsOfTheEnvironment() throws Exception {
        Map<String, String> environment =
                Map.of("OUROPATH", folder.resolve("app").toString());
        assertRun("helper helper\n", "", 0, Command.ouro(folder, environment, "", "-c", "import helper"));
        Command without = Command.ouro(folder, environment, "", "-E", "-c", "import helper");
        assertTrue(without.errors().endsWith("ModuleNotFoundError: No module named 'helper'\n"), without.errors());
        Command places = Command.ouro(
                folder.toRealPath(), Map.of("OUROPATH", "app:"), "", "-c", "import sys; print(sys.path[1:3])");
        assertRun("['" + folder.toRealPath().resolve("app") + "', '" + folder.toRealPath() + "']\n", "", 0, places);
        assertEquals(
                1, Command.ouro(folder, environment, "", "-Ic", "import helper").exitCode());
        assertEquals(1, ouro("-P", "-c", "import kit").exitCode());
    }

    @Test
    void exitCodes() throws Exception {
        assertRun("", "", 7, ouro("-c", "import sys; sys.exit(7)"));
        assertRun("", "so\n", 1, ouro("-c", "import sys; sys.exit('so')"));
        assertRun("", "", 255, ouro("-c", "import sys; sys.exit(10 ** 20)"));
        assertRun("", "", 1, ouro("-c", "import sys; sys.stderr = None; 1 / 0"));
        assertEquals(1, ouro("-c", "1 / 0").exitCode());
        assertEquals(
                "ouro: can't open file '" + folder.toRealPath().resolve("absent.py")
                        + "': [Errno 2] No such file or directory\n",
                Command.ouro(folder.toRealPath(), "absent.py").errors());
        assertEquals(2, ouro("absent.py").exitCode());
        assertRun("", "ouro: Unknown option: '-z'\nTry `ouro --help' for more information.\n", 2, ouro("-z"));
        assertRun(
                "",
                "ouro: bad value for --seed: 'x'\nTry `ouro --help' for more information.\n",
                2,
                ouro("--seed", "x", "-c", "1"));
    }

    @Test
    void limits() throws Exception {
        String script = folder.toRealPath().resolve("loop.py").toString();
        String stack = "Traceback (most recent call last):\n  File \"" + script + "\", line 3, in <module>\n    pass\n";
        assertRun(
                "",
                stack.replace("line 3", "line 2").replace("pass", "while True:")
                        + "ouro: stopped after 3 s (--timeout)\n",
                124,
                ouro("--timeout", "3", script));
        assertRun(
                "",
                stack.replace("line 3", "line 2").replace("pass", "while True:")
                        + "ouro: stopped after 1000 steps (--max-steps)\n",
                125,
                ouro("--max-steps", "1000", script));
        Command memory = ouro("--max-memory", "80m", "-c", "x = []\nwhile True:\n    x.append('a' * 1000)");
        assertTrue(memory.errors().endsWith("ouro: stopped with more than 80 MB in use (--max-memory)\n"));
        assertEquals(125, memory.exitCode());
    }

    @Test
    void timeEndsInTheMidstOfNativeWork() throws Exception {
        Command command = ouro("--timeout", "3", "-c", "print('begins')\nsum(iter(int, 1))");
        assertRun("begins\n", """
                Traceback (most recent call last):
                  File "<string>", line 2, in <module>
                ouro: stopped after 3 s (--timeout)
                """, 124, command);
    }

    @Test
    void standardInputInOtherForms() throws Exception {
        String code = "import sys\n"
                + "sys.stdin.reconfigure(encoding=sys.argv[1], newline=None if sys.argv[2] == 'None' else sys.argv[2])\n"
                + "print(ascii([sys.stdin.read(2), sys.stdin.readline()]))\n"
                + "try: sys.stdin.reconfigure(encoding='ascii')\n"
                + "except ValueError as error: print(error)\n"
                + "print(ascii([sys.stdin.readlines(1), sys.stdin.read()]))\n";
        String refusal = "It is not possible to set the encoding or newline of stream after the first read\n";
        String input = "é one\ntwo\r\nthree\rfour\n";
        assertEquals(
                "['\\xc3\\xa9', ' one\\n']\n" + refusal + "[['two\\n'], 'three\\nfour\\n']\n",
                Command.ouro(folder, Map.of(), input, "-c", code, "latin-1", "None")
                        .output());
        assertEquals(
                "['\\xe9 ', 'one\\n']\n" + refusal + "[['two\\r\\n'], 'three\\rfour\\n']\n",
                Command.ouro(folder, Map.of(), input, "-c", code, "utf-8", "").output());
        assertEquals(
                "['\\xe9 ', 'one\\ntwo\\r\\n']\n" + refusal + "[['three\\rfour\\n'], '']\n",
                Command.ouro(folder, Map.of(), input, "-c", code, "utf-8", "\r\n")
                        .output());
    }

    @Test
    void interrupts() throws Exception {
        write("wait.py", "import time\nprint('ready', flush=True)\ntime.sleep(60)\n");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(Command.commandLine("wait.py"))
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        assertEquals("ready", process.inputReader().readLine());
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(130, process.exitValue());
        assertTrue(
                Files.readString(errors).endsWith("    time.sleep(60)\nKeyboardInterrupt\n"), Files.readString(errors));
    }

    @Test
    void closedPipeEndsQuietly() throws Exception {
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(Command.commandLine("-c", "while True: print('x' * 100)"))
                .redirectError(errors.toFile())
                .start();
        process.getInputStream().read();
        process.getInputStream().close();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals("", Files.readString(errors));
        assertEquals(120, process.exitValue());
    }

    @Test
    void warnings() throws Exception {
        write("warn.py", "import warnings\nwarnings.warn('careful')\nwarnings.warn('old', ResourceWarning)\n");
        String careful = ":2: UserWarning: careful\n  warnings.warn('careful')\n";
        assertTrue(ouro("warn.py").errors().endsWith(careful));
        assertEquals("", ouro("-Wignore", "warn.py").errors());
        assertTrue(ouro("-W", "error::ResourceWarning", "warn.py").errors().endsWith("ResourceWarning: old\n"));
        assertTrue(ouro("-X", "dev", "warn.py").errors().contains(":3: ResourceWarning: old\n"));
        assertEquals(
                "Invalid -W option ignored: invalid action: 'foo'\n",
                ouro("-W", "foo", "-c", "1").errors());
    }

    @Test
    void modulesThatAreMissing() throws Exception {
        String unknown = "ModuleNotFoundError: No module named 'absent'\n";
        assertTrue(ouro("-c", "import absent").errors().endsWith(unknown));
        assertTrue(ouro("-c", "import tkinter")
                .errors()
                .endsWith("'tkinter' (a module of Python's library that Ouro does not have yet)\n"));
    }

    @Test
    void aPromptAfterTheScript() throws Exception {
        Map<String, String> environment = Map.of("OURO_HISTORY", "");
        Command command = Command.ouro(folder, environment, "x + 1\n", "-qi", "-c", "import sys; x = 1; sys.exit(3)");
        assertTrue(command.output().contains("SystemExit: 3\n"), command.output());
        assertTrue(command.output().contains("2\n"), command.output());
        assertEquals(0, command.exitCode());
        assertEquals(
                4,
                Command.ouro(folder, environment, "exit(4)\n", "-qi", "-c", "1 / 0")
                        .exitCode());
    }

    @Test
    void extraOptions() throws Exception {
        assertRun(
                "{'dev': True, 'a': 'b=c'}\n",
                "",
                0,
                ouro("-X", "dev", "-Xa=b=c", "-c", "import sys; print(sys._xoptions)"));
    }

    @Test
    void developmentMode() throws Exception {
        String code =
                "import asyncio, sys\nloop = asyncio.new_event_loop()\nprint(sys.flags.dev_mode, loop.get_debug())";
        assertRun("False False\n", "", 0, ouro("-c", code));
        assertRun("True True\n", "", 0, ouro("-X", "dev", "-c", code));
    }

    @Test
    void helpFitsAScreen() throws Exception {
        Command help = ouro("--help");
        assertTrue(help.output().lines().count() <= 32, help.output());
        assertTrue(help.output().lines().allMatch(line -> line.length() <= 100), help.output());
        assertEquals(help.output(), ouro("help").output());
        assertTrue(ouro("help", "check").output().contains("Usage: ouro check"));
        assertTrue(ouro("--version").output().matches("Ouro \\d.*\n"));
    }

    @Test
    void completion() throws Exception {
        assertTrue(ouro("completion", "bash").output().contains("complete -F _complete_ouro"));
        assertTrue(ouro("completion", "fish").output().contains("-l virtual-time"));
        assertEquals(2, ouro("completion", "tcsh").exitCode());
    }

    /** The scripts, sourced by the shells themselves where they are installed. */
    @Test
    void shellsComplete() throws Exception {
        Path bash = folder.resolve("ouro.bash");
        Files.writeString(bash, ouro("completion", "bash").output());
        String ask =
                "compopt() { :; }; source " + bash + "; COMP_WORDS=(ouro %s); COMP_CWORD=%d; COMP_LINE=\"ouro %s\"; "
                        + "COMP_POINT=${#COMP_LINE}; _complete_ouro; echo ${COMPREPLY[*]}";
        assertShell("check", "bash", "-c", ask.formatted("che", 1, "che"));
        assertShell("--virtual-time", "bash", "-c", ask.formatted("--vi", 1, "--vi"));
        assertShell(
                "text junit json github tap", "bash", "-c", ask.formatted("check --format ''", 3, "check --format "));
        assertShell("bash zsh fish", "bash", "-c", ask.formatted("completion ''", 2, "completion "));
        Path fish = folder.resolve("ouro.fish");
        Files.writeString(fish, ouro("completion", "fish").output());
        assertShell(
                "json\njunit\ntext",
                "fish",
                "--no-config",
                "-c",
                "source " + fish + "; complete -C 'ouro check --format ' | string replace -r '\\t.*' '' | sort");
        assertShell(
                "check\ncompletion",
                "fish",
                "--no-config",
                "-c",
                "source " + fish + "; complete -C 'ouro help c' | string replace -r '\\t.*' '' | sort");
        Path zsh = folder.resolve("ouro.zsh");
        Files.writeString(zsh, ouro("completion", "zsh").output());
        assertShell(
                "_bash_complete -F _complete_ouro -o default",
                "zsh",
                "-f",
                "-c",
                "autoload -U compinit && compinit -u -d " + folder.resolve("dump") + "; source " + zsh
                        + "; print -r -- ${_comps[ouro]}");
    }

    private void assertShell(String expected, String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            // There is no such shell here.
            return;
        }
        process.getOutputStream().close();
        assertEquals(expected, new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    @Test
    void trees() throws Exception {
        write("co.py", "async def f(x):\n    if x:\n        await x\n");
        String tree = ouro("tree", "co.py").output();
        assertTrue(tree.contains("coroutine f, line 1\n*   SuspendingBlocks.SuspendingIf  2:4\n"), tree);
        assertTrue(ouro("ast", "co.py").output().startsWith("Module(\n body=[\n  AsyncFunctionDef("));
        write("wrong.py", "x = (\n");
        Command wrong = ouro("ast", "wrong.py");
        assertRun(
                "", "  File \"wrong.py\", line 1\n    x = (\n        ^\nSyntaxError: '(' was never closed\n", 1, wrong);
        assertEquals(2, ouro("ast").exitCode());
    }

    @Test
    void linesReachATerminalAsTheyEnd() throws Exception {
        List<String> command = Command.commandLine("-c", "print('line')\nimport time\ntime.sleep(60)");
        command.set(command.indexOf("-Douro.terminals=000"), "-Douro.terminals=111");
        Process process = new ProcessBuilder(command).start();
        try {
            assertEquals("line", process.inputReader().readLine());
        } finally {
            process.destroyForcibly();
        }
    }
}
