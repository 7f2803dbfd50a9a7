package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ouro.cli.Command;

/**
 * Sessions at the same time in one process see nothing of each other: scripts with seeds, limits, patched built-ins, threads,
 * failures and connections of their own print what they print in a process of their own, again and again.
 */
@Timeout(300)
class SessionsSideBySideTest {
    private static final Path SCRIPTS = Path.of("src/test/sessions");
    private static final int ROUNDS = 200;
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> options(Path script) {
        return new ScriptFile(script, script.toString()).options();
    }

    private static ScriptResult inItsOwnProcess(Path script) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(options(script));
        arguments.add(script.toString());
        ProcessBuilder builder = new ProcessBuilder(Command.commandLine(arguments.toArray(String[]::new)));
        ProgramResult ended = ProgramResult.run(script.toString(), LIMIT, "", builder);
        return new ScriptResult(ended.output(), ended.errors(), ended.exitCode());
    }

    @Test
    void eightAtOnceAreAsEightProcesses() throws Exception {
        List<Path> scripts = scripts();
        assertEquals(8, scripts.size());
        List<ScriptResult> expected = new ArrayList<>();
        for (Path script : scripts) {
            expected.add(inItsOwnProcess(script));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(scripts.size())) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Callable<ScriptResult>> jobs = new ArrayList<>();
                for (Path script : scripts) {
                    jobs.add(() -> ScriptResult.ouro(script, options(script)));
                }
                List<Future<ScriptResult>> runs = pool.invokeAll(jobs);
                for (int i = 0; i < runs.size(); i++) {
                    assertEquals(expected.get(i), runs.get(i).get(), scripts.get(i) + ", round " + round);
                }
            }
        }
    }
}
