package ouro.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script in the sandbox starts ends with it, however it ends, and however far the children went. */
class SandboxedProgramsTest {
    private static final String SCRIPT = """
            import os, subprocess, sys, time
            how, mark = sys.argv[1:]
            subprocess.run(f"(setsid sh -c 'echo $$ >> {mark}; sleep 100 & echo $! >> {mark}; sleep 100' & )", shell=True)
            subprocess.Popen(["sh", "-c", f"echo $$ >> {mark}; exec sleep 100"], start_new_session=True)
            while not os.path.exists(mark) or open(mark).read().count("\\n") < 3:
                time.sleep(0.01)
            print("started", flush=True)
            if how == "exit": os._exit(0)
            if how == "raise": 1 / 0
            if how == "signal": os.kill(os.getpid(), 15)
            if how == "spin":
                while True: pass
            if how == "wait": time.sleep(100)
            """;

    @TempDir
    Path folder;

    private Process start(String how, String... options) throws IOException {
        Path script = Files.writeString(folder.resolve("start.py"), SCRIPT);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "ouro.cli.Main"));
        command.addAll(List.of(options));
        command.addAll(List.of(script.toString(), how, folder.resolve("mark").toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<ProcessHandle> left() throws IOException {
        return Files.readAllLines(folder.resolve("mark")).stream()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)).stream())
                .filter(each -> each.info().command().isPresent())
                .toList();
    }

    private void assertNoneLeft() throws IOException, InterruptedException {
        for (int i = 0; i < 100 && !left().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertEquals(List.of(), left());
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "exit", "raise", "signal", "spin"})
    void nothingIsLeft(String how) throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        Process run = start(how, "--allow-run", "--allow-read", "--timeout", "5");
        assertTrue(run.waitFor(60, TimeUnit.SECONDS));
        assertEquals(3, Files.readAllLines(folder.resolve("mark")).size());
        assertNoneLeft();
    }

    @Test
    void nothingIsLeftByWhoIsTerminated() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").equals("Linux"));
        Process run = start("wait", "--allow-run", "--allow-read");
        assertEquals("started", run.inputReader().readLine());
        run.destroy();
        assertTrue(run.waitFor(60, TimeUnit.SECONDS));
        assertNoneLeft();
    }

    /** As CPython's children do, those of a script without a sandbox go on. */
    @Test
    void elsewhereTheyGoOn() throws IOException, InterruptedException {
        Process run = start("end");
        assertTrue(run.waitFor(60, TimeUnit.SECONDS));
        List<ProcessHandle> left = left();
        left.forEach(ProcessHandle::destroyForcibly);
        assertFalse(left.isEmpty());
    }
}
