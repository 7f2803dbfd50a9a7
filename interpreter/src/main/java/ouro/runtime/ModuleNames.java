package ouro.runtime;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import ouro.lib.Library;
import ouro.lib.sys.StandardModules;
import ouro.object.PyDict;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;

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

    /** Modules and packages directly inside a package, whether it is loaded or not. */
    static SortedSet<String> inPackage(ModuleFinder finder, String name, PyList path) {
        SortedSet<String> names = onPath(finder, places(finder, name, path));
        Path library = finder.libraryFolder(name);
        if (library != null) {
            addFrom(library, names);
        }
        // A module may stand for one inside of it: os.path.
        PyDict loaded = SessionState.current().modules;
        String start = name + ".";
        for (int entry = loaded.firstEntry(); entry >= 0; entry = loaded.nextEntry(entry)) {
            if (loaded.keyAt(entry) instanceof PyStr key
                    && key.value.startsWith(start)
                    && key.value.indexOf('.', start.length()) < 0) {
                names.add(key.value.substring(start.length()));
            }
        }
        return names;
    }

    /** Where the modules of a package are looked for. */
    private static PyList places(ModuleFinder finder, String name, PyList path) {
        PyObject loaded = SessionState.current().modules.get(name);
        if (loaded != null) {
            return loaded.findAttribute("__path__") instanceof PyList places ? places : new PyList();
        }
        int dot = name.lastIndexOf('.');
        PyList outer = dot < 0 ? path : places(finder, name.substring(0, dot), path);
        ModuleFinder.Found found = finder.onPath(name.substring(dot + 1), outer);
        PyList places = new PyList();
        if (found != null && found.isPackage()) {
            found.folders().forEach(folder -> places.append(PyStr.of(folder)));
        }
        return places;
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
