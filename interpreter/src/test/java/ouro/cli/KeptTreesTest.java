package ouro.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which texts a run keeps the trees of: those of files. */
class KeptTreesTest {
    @TempDir
    private Path folder;

    private long kept(String input, String... arguments) throws IOException, InterruptedException {
        Path cache = folder.resolve("cache");
        Command command = Command.ouro(folder, Map.of("OURO_CACHE_DIR", cache.toString()), input, arguments);
        assertEquals(0, command.exitCode(), command.errors());
        try (Stream<Path> files = Files.list(cache.resolve("ast"))) {
            return files.count();
        }
    }

    @Test
    void scriptsAndModulesOnly() throws Exception {
        Files.writeString(folder.resolve("helper.py"), "def help():\n    return 'of a module'\n");
        Files.writeString(folder.resolve("plain.py"), "import helper\nprint(helper.help())\n");
        Files.writeString(folder.resolve("makes.py"), """
                import helper
                for i in range(5):
                    exec(f"made_number_{i} = {i}")
                    eval(f"'evaluated' + str({i})")
                    eval(compile(f"'compiled' + str({i})", "<made>", "eval"))
                    exec(compile(f"compiled_number_{i} = {i}", "<made>", "exec"))
                    exec(compile(b"# of bytes\\nnumber = %d" % i, "<made>", "exec"))
                """);
        assertEquals(2, kept("", "plain.py"));
        assertEquals(2, kept("", "plain.py"));
        assertEquals(3, kept("", "makes.py"));
    }

    @Test
    void nothingThatIsTyped() throws Exception {
        long before = kept("", "-m", "asyncio");
        assertEquals(before, kept("first_number = 12345\nprint(first_number * 2)\n", "-m", "asyncio"));
    }
}
