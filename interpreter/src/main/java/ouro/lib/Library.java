package ouro.lib;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import ouro.lib.abc.AbcModule;
import ouro.lib.asyncio.AsyncioModule;
import ouro.lib.atexit.ExitHandlers;
import ouro.lib.binascii.BinasciiModule;
import ouro.lib.cmath.ComplexMathModule;
import ouro.lib.codecs.CodecsModule;
import ouro.lib.collections.CollectionsModule;
import ouro.lib.contextvars.ContextvarsModule;
import ouro.lib.dataclasses.DataclassesModule;
import ouro.lib.decimal.DecimalModule;
import ouro.lib.environ.Environs;
import ouro.lib.errno.ErrorNumbers;
import ouro.lib.files.FilesModule;
import ouro.lib.functools.FunctoolsModule;
import ouro.lib.gc.CollectorModule;
import ouro.lib.hashlib.HashlibModule;
import ouro.lib.itertools.ItertoolsModule;
import ouro.lib.json.JsonModule;
import ouro.lib.math.MathModule;
import ouro.lib.notebook.NotebookModule;
import ouro.lib.os.OsModule;
import ouro.lib.posixpath.PosixPathModule;
import ouro.lib.pydoc.DocumentationModule;
import ouro.lib.random.RandomModule;
import ouro.lib.re.ReModule;
import ouro.lib.select.SelectModule;
import ouro.lib.signal.SignalModule;
import ouro.lib.socket.SocketModule;
import ouro.lib.stat.StatModule;
import ouro.lib.string.StringModule;
import ouro.lib.struct.StructModule;
import ouro.lib.subprocess.SubprocessModule;
import ouro.lib.thread.ThreadModule;
import ouro.lib.time.TimeModule;
import ouro.lib.tls.TlsModule;
import ouro.lib.types.TypesModule;
import ouro.lib.unicodedata.UnicodeDataModule;
import ouro.lib.weakref.WeakModule;
import ouro.lib.zlib.ZlibModule;
import ouro.lib.zoneinfo.ZoneModule;
import ouro.object.ModuleBuilder;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.annotation.PyTypeAlias;

/**
 * The native modules of the standard library by name; each is filled when it is first imported. Modules written in Ouro
 * itself stand as resources under {@code /lib}; one of the same name may import the native one as {@code _name}.
 */
public final class Library {
    private static final Map<String, Consumer<ModuleBuilder>> NATIVE;

    static {
        Map<String, Consumer<ModuleBuilder>> modules = new HashMap<>();
        // One line a module, in alphabetical order.
        modules.put("_asyncio", AsyncioModule::populate);
        modules.put("_codecs", CodecsModule::populate);
        modules.put("_collections", CollectionsModule::populate);
        modules.put("_dataclasses", DataclassesModule::populate);
        modules.put("_decimal", DecimalModule::populate);
        modules.put("_documentation", DocumentationModule::populate);
        modules.put("_environ", m -> m.constant("values", Environs.values()));
        modules.put("_files", FilesModule::populate);
        modules.put("_functools", FunctoolsModule::populate);
        modules.put("_importlib", m -> m.function("find", "name, /", Library::kind));
        modules.put("_json", JsonModule::populate);
        modules.put("_notebook", NotebookModule::populate);
        modules.put("_select", SelectModule::populate);
        modules.put("_signal", SignalModule::populate);
        modules.put("_socket", SocketModule::populate);
        modules.put("_string", StringModule::populate);
        modules.put("_subprocess", SubprocessModule::populate);
        modules.put("_thread", ThreadModule::populate);
        modules.put("_tls", TlsModule::populate);
        modules.put("_types", TypesModule::populate);
        modules.put("_typing", m -> m.constant("TypeAliasType", PyTypeAlias.TYPE));
        modules.put("_weakref", WeakModule::populate);
        modules.put("_zoneinfo", ZoneModule::populate);
        modules.put("abc", AbcModule::populate);
        modules.put("atexit", ExitHandlers::populate);
        modules.put("binascii", BinasciiModule::populate);
        modules.put("cmath", ComplexMathModule::populate);
        modules.put("contextvars", ContextvarsModule::populate);
        modules.put("errno", ErrorNumbers::populate);
        modules.put("gc", CollectorModule::populate);
        modules.put("hashlib", HashlibModule::populate);
        modules.put("itertools", ItertoolsModule::populate);
        modules.put("math", MathModule::populate);
        modules.put("os", OsModule::populate);
        modules.put("posixpath", PosixPathModule::populate);
        modules.put("random", RandomModule::populate);
        modules.put("re", ReModule::populate);
        modules.put("stat", StatModule::populate);
        modules.put("struct", StructModule::populate);
        modules.put("time", TimeModule::populate);
        modules.put("unicodedata", UnicodeDataModule::populate);
        modules.put("zlib", ZlibModule::populate);
        NATIVE = Collections.unmodifiableMap(modules);
    }

    private Library() {}

    /** Where a module of the library comes from: {@code "built-in"}, {@code "module"}, {@code "package"}, or None. */
    private static PyObject kind(PyObject name) {
        String text = name.str();
        String path = "/lib/" + text.replace('.', '/');
        String kind = NATIVE.containsKey(text) || text.equals("sys") || text.equals("builtins")
                ? "built-in"
                : Library.class.getResource(path + ".py") != null
                        ? "module"
                        : Library.class.getResource(path + "/__init__.py") != null ? "package" : null;
        return kind == null ? PyNone.NONE : PyStr.of(kind);
    }

    /** Whether there is a native module of that name. */
    public static boolean has(String name) {
        return NATIVE.containsKey(name);
    }

    /** A new module of that name, or null where there is no native one. */
    public static PyModule create(String name) {
        Consumer<ModuleBuilder> contents = NATIVE.get(name);
        if (contents == null) {
            return null;
        }
        PyModule module = new PyModule(name);
        contents.accept(new ModuleBuilder(module));
        return module;
    }
}
