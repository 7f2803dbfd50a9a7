package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard against programs that hang must hold, or a hanging script hangs all tests. */
class ProgramTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private static ProgramResult shell(Duration limit, String input, String command)
            throws IOException, InterruptedException {
        return ProgramResult.run("the shell", limit, input, new ProcessBuilder("sh", "-c", command));
    }

    @Test
    void tellsHowAProgramEnds() throws Exception {
        assertEquals(new ProgramResult("in\n", "err\n", 3), shell(LONG, "in\n", "cat; echo err >&2; exit 3"));
    }

    @Test
    void doesNotWaitForWhatTheProgramLeftBehind() throws Exception {
        long start = System.nanoTime();
        assertEquals("started\n", shell(LONG, "", "sleep 20 & echo started").output());
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(15));
    }

    @Test
    void killsWhatDoesNotEndWithAllThatItStarted(@TempDir Path folder) throws Exception {
        Path child = folder.resolve("child");
        String command = "sleep 60 & echo $! >" + child + "; echo begins; wait";
        AssertionError error = assertThrows(AssertionError.class, () -> shell(Duration.ofSeconds(1), "", command));
        assertEquals("the shell: no end after 1 s; it printed:\nbegins\nand on stderr:\n", error.getMessage());
        Optional<ProcessHandle> sleeping =
                ProcessHandle.of(Long.parseLong(Files.readString(child).strip()));
        // Fails where it goes on. It is not asked whether it lives: to Java one does that has ended and that nobody has
        // waited for, as happens where this process has adopted it.
        sleeping.ifPresent(
                process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }
}
