package ouro.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ouro.runtime.Version;
import picocli.CommandLine.Model.CommandSpec;

/** The manual page has every option and command. */
class ManualPageTest {
    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "ouro.1")).replace("\\-", "-");
    }

    @Test
    void optionsAreTold() throws IOException {
        String page = page();
        CommandSpec command = OuroCommand.commandLine().getCommandSpec();
        List<String> missing = command.options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(name -> !page.contains(name))
                .toList();
        assertEquals(List.of(), missing);
        for (String name : command.subcommands().keySet()) {
            assertTrue(page.contains(name), name);
        }
    }

    @Test
    void itIsOfThisVersion() throws IOException {
        assertTrue(page().contains("Ouro " + Version.NUMBER));
    }
}
