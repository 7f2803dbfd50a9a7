package ouro.lib;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import ouro.lib.compression.ZlibModule;
import ouro.lib.decimal.DecimalModule;
import ouro.lib.hashing.HashlibModule;
import ouro.lib.itertools.ItertoolsModule;
import ouro.lib.json.JsonModule;
import ouro.lib.math.ComplexMathModule;
import ouro.lib.math.MathModule;
import ouro.lib.network.SelectModule;
import ouro.lib.network.SocketModule;
import ouro.lib.network.TlsModule;
import ouro.lib.process.SubprocessModule;
import ouro.lib.random.RandomModule;
import ouro.lib.regex.ReModule;
import ouro.lib.signals.SignalModule;
import ouro.lib.struct.StructModule;
import ouro.lib.system.Environs;
import ouro.lib.system.ErrorNumbers;
import ouro.lib.system.FilesModule;
import ouro.lib.system.OsModule;
import ouro.lib.system.PosixPathModule;
import ouro.lib.system.StatModule;
import ouro.lib.text.BinasciiModule;
import ouro.lib.text.CodecsModule;
import ouro.lib.text.KeywordModule;
import ouro.lib.text.StringModule;
import ouro.lib.text.UnicodeDataModule;
import ouro.lib.weak.CollectorModule;
import ouro.lib.weak.WeakModule;
import ouro.object.ModuleBuilder;
import ouro.object.PyModule;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;

/**
 * The native modules of the standard library by name; each is filled when it is first imported. Modules written in Ouro
 * itself stand as resources under {@code /lib}; one of the same name may import the native one as {@code _name}.
 */
public final class Library {
    private static final Map<String, Consumer<ModuleBuilder>> NATIVE = new HashMap<>();

    static {
        // One line a module, in alphabetical order.
        NATIVE.put("_thread", ThreadModule::populate);
        NATIVE.put("_asyncio", AsyncioModule::populate);
        NATIVE.put("_codecs", CodecsModule::populate);
        NATIVE.put("_collections", CollectionsModule::populate);
        NATIVE.put("_dataclasses", DataclassesModule::populate);
        NATIVE.put("_decimal", DecimalModule::populate);
        NATIVE.put("_documentation", DocumentationModule::populate);
        NATIVE.put("_environ", m -> m.constant("values", Environs.values()));
        NATIVE.put("_files", FilesModule::populate);
        NATIVE.put("_functools", FunctoolsModule::populate);
        NATIVE.put("_importlib", m -> m.function("find", "name, /", Library::kind));
        NATIVE.put("_json", JsonModule::populate);
        NATIVE.put("_keyword", KeywordModule::populate);
        NATIVE.put("_notebook", NotebookModule::populate);
        NATIVE.put("_signal", SignalModule::populate);
        NATIVE.put("_select", SelectModule::populate);
        NATIVE.put("_socket", SocketModule::populate);
        NATIVE.put("_string", StringModule::populate);
        NATIVE.put("_subprocess", SubprocessModule::populate);
        NATIVE.put("_tls", TlsModule::populate);
        NATIVE.put("_types", TypesModule::populate);
        NATIVE.put("_weakref", WeakModule::populate);
        NATIVE.put("_zoneinfo", ZoneModule::populate);
        NATIVE.put("abc", AbcModule::populate);
        NATIVE.put("atexit", ExitHandlers::populate);
        NATIVE.put("binascii", BinasciiModule::populate);
        NATIVE.put("cmath", ComplexMathModule::populate);
        NATIVE.put("contextvars", ContextvarsModule::populate);
        NATIVE.put("errno", ErrorNumbers::populate);
        NATIVE.put("gc", CollectorModule::populate);
        NATIVE.put("hashlib", HashlibModule::populate);
        NATIVE.put("itertools", ItertoolsModule::populate);
        NATIVE.put("math", MathModule::populate);
        NATIVE.put("os", OsModule::populate);
        NATIVE.put("posixpath", PosixPathModule::populate);
        NATIVE.put("random", RandomModule::populate);
        NATIVE.put("re", ReModule::populate);
        NATIVE.put("stat", StatModule::populate);
        NATIVE.put("struct", StructModule::populate);
        NATIVE.put("time", TimeModule::populate);
        NATIVE.put("unicodedata", UnicodeDataModule::populate);
        NATIVE.put("zlib", ZlibModule::populate);
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
