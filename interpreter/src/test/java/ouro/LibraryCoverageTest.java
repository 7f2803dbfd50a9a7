package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ouro.lib.Library;

/** A module of the library that no script imports is held by nothing. */
class LibraryCoverageTest {
    private static final Path LIBRARY = Path.of("src/main/resources/lib");
    private static final Path NAMES = Path.of("src/main/resources/system/modules.txt");
    /** Rooms of asyncio that CPython does not have: scripts meet them by what they do only. */
    private static final Set<String> OWN = Set.of("asyncio.datagrams", "asyncio.servers", "asyncio.unix_pipes");

    /** What stands behind import, and behind from with what is imported. */
    private static final Pattern IMPORT = Pattern.compile(
            "^[ \\t]*(?:import[ \\t]+(?<names>[^\\n#;]+)|from[ \\t]+(?<package>[\\w.]+)[ \\t]+import[ \\t]+"
                    + "(?<members>\\([^)]*\\)|[^\\n#;]+))",
            Pattern.MULTILINE);

    @Test
    void everyPublicModuleIsImportedBySomeScript() throws IOException {
        Set<String> modules = publicModules();
        assertTrue(modules.size() > 100, "modules found: " + modules);
        modules.removeAll(imported());
        assertEquals(Set.of(), modules);
    }

    private static Set<String> publicModules() throws IOException {
        Set<String> modules = Stream.of(Files.readString(NAMES).split("\\s+"))
                .filter(Library::has)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            files.map(file -> LIBRARY.relativize(file).toString())
                    .filter(file -> file.endsWith(".py"))
                    .map(file -> file.replaceFirst("(/__init__)?\\.py$", "").replace('/', '.'))
                    .filter(module -> module.equals("__future__") || !module.matches("(.*\\.)?_.*"))
                    .forEach(modules::add);
        }
        modules.removeAll(OWN);
        return modules;
    }

    private static Set<String> imported() throws IOException {
        Set<String> modules = new TreeSet<>();
        for (ScriptFile script : ScriptFile.all(Path.of("src/test/scripts"))) {
            Matcher each = IMPORT.matcher(Files.readString(script.path()));
            while (each.find()) {
                if (each.group("names") != null) {
                    for (String name : names(each.group("names"))) {
                        add(name, modules);
                    }
                } else {
                    add(each.group("package"), modules);
                    for (String name : names(each.group("members"))) {
                        modules.add(each.group("package") + "." + name);
                    }
                }
            }
        }
        return modules;
    }

    /** The names in a list, without those that they are given here. */
    private static String[] names(String list) {
        return list.replaceAll("[()]", "")
                .replaceAll("\\s+as\\s+\\w+", "")
                .strip()
                .split("\\s*,\\s*");
    }

    /** Importing a module imports the packages around it. */
    private static void add(String module, Set<String> modules) {
        for (int end = module.length(); end >= 0; end = module.lastIndexOf('.', end - 1)) {
            modules.add(module.substring(0, end));
        }
    }
}
