package ouro.runtime;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import ouro.lib.Library;
import ouro.object.PyList;
import ouro.object.PyStr;

/** The names of modules that could be imported. */
final class ModuleNames {
    private static final String SUFFIX = ".py";

    private ModuleNames() {}

    /** Modules of the library that Ouro has. */
    static SortedSet<String> inLibrary(ModuleFinder finder) {
        SortedSet<String> names = new TreeSet<>();
        for (String name : StandardModules.names()) {
            if (Library.has(name) || finder.inLibrary(name) != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** Modules and packages in the folders of a path, without their own folders'. */
    static SortedSet<String> onPath(ModuleFinder finder, PyList places) {
        SortedSet<String> names = new TreeSet<>();
        for (int i = 0; i < places.size(); i++) {
            Path folder = places.get(i) instanceof PyStr place ? finder.folder(place.value) : null;
            if (folder != null) {
                addFrom(folder, names);
            }
        }
        return names;
    }

    private static void addFrom(Path folder, SortedSet<String> names) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    names.add(name.substring(0, name.length() - SUFFIX.length()));
                } else if (Files.isRegularFile(entry.resolve("__init__.py"))) {
                    names.add(name);
                }
            }
        } catch (IOException e) {
            // Whatever cannot be read offers no names.
            return;
        }
        names.remove("__init__");
    }
}
