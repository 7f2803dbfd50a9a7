package ouro.lib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of the library's packages in ARCHITECTURE.md lists them all, and what each of them knows of the others. */
class LibraryPackagesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ouro.lib");
    private static final String LIBRARY = "ouro.lib";

    /** A line of the table: packages, what they are for, and what they know. */
    private static final Pattern LINE =
            Pattern.compile("\\| (`\\w+`(?:, `\\w+`)*) \\| [^|]+ \\| (nothing|`\\w+`(?:, `\\w+`)*) \\|");

    @Test
    void theTableIsTrue() throws IOException {
        Map<String, SortedSet<String>> found = new TreeMap<>();
        for (JavaClass each : CLASSES) {
            String own = packageOf(each);
            if (own != null) {
                SortedSet<String> known = found.computeIfAbsent(own, name -> new TreeSet<>());
                each.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> packageOf(dependency.getTargetClass().getBaseComponentType()))
                        .filter(other -> other != null && !other.equals(own))
                        .forEach(known::add);
            }
        }
        assertEquals(text(told()), text(found));
    }

    private static Map<String, SortedSet<String>> told() throws IOException {
        Map<String, SortedSet<String>> told = new TreeMap<>();
        Files.readAllLines(Path.of("ARCHITECTURE.md")).stream()
                .dropWhile(line -> !line.startsWith("| package of `" + LIBRARY + "`"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> names(line.group(1)).forEach(name -> told.put(name, names(line.group(2)))));
        return told;
    }

    private static SortedSet<String> names(String cell) {
        return Pattern.compile("`(\\w+)`")
                .matcher(cell)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first part of a class's package below the library's, or null. */
    private static String packageOf(JavaClass each) {
        String name = each.getPackageName();
        return name.startsWith(LIBRARY + ".")
                ? name.substring(LIBRARY.length() + 1).split("\\.")[0]
                : null;
    }

    /** A line a package, so that a difference is easily seen. */
    private static String text(Map<String, SortedSet<String>> packages) {
        return packages.entrySet().stream()
                .map(each -> each.getKey() + " knows " + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
