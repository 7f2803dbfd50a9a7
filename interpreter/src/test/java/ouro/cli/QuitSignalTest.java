package ouro.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** SIGQUIT with the options that the launcher gives. */
class QuitSignalTest {
    private static final String SCRIPT = """
            import asyncio
            async def nap(): await asyncio.sleep(60)
            async def main(): await asyncio.create_task(nap(), name='napper')
            asyncio.run(main())
            """;

    private static final int MOST_TRIES = 30;

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void tasksAreShown() throws Exception {
        Path script = Files.writeString(folder.resolve("nap.py"), SCRIPT);
        List<String> command = new ArrayList<>(Command.commandLine(script.toString()));
        command.addAll(1, List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-DisplayVMOutput", "-Douro.quiet.dump=true"));
        File output = folder.resolve("out").toFile();
        File errors = folder.resolve("err").toFile();
        Process process = new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(errors)
                .start();
        try {
            String shown = "";
            for (int i = 0; i < MOST_TRIES && !shown.contains("napper"); i++) {
                TimeUnit.SECONDS.sleep(1);
                new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
                shown = Files.readString(errors.toPath());
            }
            assertTrue(shown.contains("└─ napper  nap() at " + script + ":2, waits for time"), shown);
            assertTrue(process.isAlive());
            assertEquals("", Files.readString(output.toPath()));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
