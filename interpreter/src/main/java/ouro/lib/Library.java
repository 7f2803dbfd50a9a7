package ouro.lib;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import ouro.lib.collections.CollectionsModule;
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
        modules.put("_keyword", KeywordModule::populate);
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
