package ouro.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of the library's packages in ARCHITECTURE.md lists them all, from the lowest to the highest, and what each of
 * them knows of the others. Sources are asked, not classes, in which constants of others leave no trace.
 */
class LibraryPackagesTest {
    private static final Path SOURCES = Path.of("src/main/java/ouro/lib");
    private static final String HEADING = "| package of `ouro.lib`";

    /** A line of the table: packages, what they are for, and what they know. */
    private static final Pattern LINE =
            Pattern.compile("\\| (`\\w+`(?:, `\\w+`)*) \\| [^|]+ \\| (nothing|`\\w+`(?:, `\\w+`)*) \\|");

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?ouro\\.lib\\.(\\w+)\\.", Pattern.MULTILINE);

    @Test
    void theTableIsTrue() throws IOException {
        assertEquals(text(new TreeMap<>(told())), text(imported()));
    }

    @Test
    void eachKnowsOnlyThoseBelowIt() throws IOException {
        Set<String> below = new TreeSet<>();
        for (Map.Entry<String, SortedSet<String>> each : told().entrySet()) {
            assertTrue(below.containsAll(each.getValue()), () -> each.getKey() + " knows one that comes after it");
            below.add(each.getKey());
        }
    }

    private static Map<String, SortedSet<String>> told() throws IOException {
        Map<String, SortedSet<String>> told = new LinkedHashMap<>();
        Files.readAllLines(Path.of("ARCHITECTURE.md")).stream()
                .dropWhile(line -> !line.startsWith(HEADING))
                .takeWhile(line -> line.startsWith("|"))
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .forEach(
                        line -> names(NAME, line.group(1)).forEach(name -> told.put(name, names(NAME, line.group(2)))));
        return told;
    }

    private static Map<String, SortedSet<String>> imported() throws IOException {
        Map<String, SortedSet<String>> imported = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path inside = SOURCES.relativize(file);
                if (inside.getNameCount() > 1) {
                    String own = inside.getName(0).toString();
                    SortedSet<String> known = imported.computeIfAbsent(own, name -> new TreeSet<>());
                    known.addAll(names(IMPORT, Files.readString(file)));
                    known.remove(own);
                }
            }
        }
        return imported;
    }

    private static SortedSet<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A line a package, so that a difference is easily seen. */
    private static String text(Map<String, SortedSet<String>> packages) {
        return packages.entrySet().stream()
                .map(each -> each.getKey() + " knows " + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
