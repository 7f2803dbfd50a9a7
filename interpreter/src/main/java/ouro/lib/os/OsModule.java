package ouro.lib.os;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import ouro.lib.files.PathText;
import ouro.lib.posixpath.PosixPathModule;
import ouro.object.ModuleBuilder;
import ouro.object.PyInt;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.object.binary.PyBytes;
import ouro.object.exception.OSErrors;

/** The module {@code os}. What is written in Ouro stands in {@code _os} and is loaded when first asked for. */
public final class OsModule {
    private static final Set<String> WRITTEN_IN_OURO = Set.of(
            "environ",
            "environb",
            "getenvb",
            "walk",
            "PathLike",
            "popen",
            "renames",
            "get_exec_path",
            "fdopen",
            "setsid",
            "setpgrp",
            "getpgid",
            "getpgrp",
            "getsid",
            "killpg",
            "mkfifo");

    private OsModule() {}

    public static void populate(ModuleBuilder m) {
        m.documentation("What the system offers: files, folders, processes and the environment.");
        constants(m);
        m.constant("path", pathModule());
        m.function("fspath", "path", path -> PathText.of(path).given());
        m.function("fsencode", "filename", path -> {
            PathText text = PathText.of(path);
            return text.isBytes() ? text.given() : PyBytes.of(text.text().getBytes(StandardCharsets.UTF_8));
        });
        m.function("fsdecode", "filename", path -> PyStr.of(PathText.of(path).text()));
        FileFunctions.populate(m);
        FolderFunctions.populate(m);
        ProcessFunctions.populate(m);
        DescriptorFunctions.populate(m);
        m.module().setFallback(name -> written(m.module(), name));
    }

    private static void constants(ModuleBuilder m) {
        m.constant("name", PyStr.of("posix"));
        m.constant("sep", PyStr.of("/"));
        m.constant("altsep", PyNone.NONE);
        m.constant("extsep", PyStr.of("."));
        m.constant("pathsep", PyStr.of(":"));
        m.constant("linesep", PyStr.of("\n"));
        m.constant("curdir", PyStr.of("."));
        m.constant("pardir", PyStr.of(".."));
        m.constant("devnull", PyStr.of("/dev/null"));
        m.constant("defpath", PyStr.of("/bin:/usr/bin"));
        m.constant("error", OSErrors.OS_ERROR);
        m.constant("F_OK", PyInt.of(0));
        m.constant("X_OK", PyInt.of(1));
        m.constant("W_OK", PyInt.of(2));
        m.constant("R_OK", PyInt.of(4));
        m.constant("EX_OK", PyInt.of(0));
        m.constant("SEEK_SET", PyInt.of(0));
        m.constant("SEEK_CUR", PyInt.of(1));
        m.constant("SEEK_END", PyInt.of(2));
    }

    private static PyModule pathModule() {
        PyObject loaded = SessionState.current().modules.get("posixpath");
        PyModule module = loaded instanceof PyModule known ? known : new PyModule("posixpath");
        if (module != loaded) {
            PosixPathModule.populate(new ModuleBuilder(module));
            SessionState.current().modules.put("posixpath", module);
        }
        SessionState.current().modules.put("os.path", module);
        return module;
    }

    private static PyObject written(PyModule module, String name) {
        if (!WRITTEN_IN_OURO.contains(name)) {
            return null;
        }
        PyObject found = SessionState.current()
                .builtins
                .get("__import__")
                .call(PyStr.of("_os"))
                .getAttribute(name);
        module.dictionary.put(name.intern(), found);
        return found;
    }
}
