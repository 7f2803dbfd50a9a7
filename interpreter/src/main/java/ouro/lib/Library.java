package ouro.lib;

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
import ouro.lib.keyword.KeywordModule;
import ouro.lib.math.MathModule;
import ouro.lib.multiprocessing.MultiprocessingModule;
import ouro.lib.notebook.NotebookModule;
import ouro.lib.os.OsModule;
import ouro.lib.pickle.PickleModule;
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
import ouro.lib.sys.SysModule;
import ouro.lib.thread.ThreadModule;
import ouro.lib.time.TimeModule;
import ouro.lib.tls.TlsModule;
import ouro.lib.traceback.TracebackModule;
import ouro.lib.types.TypesModule;
import ouro.lib.typing.TypingModule;
import ouro.lib.unicodedata.UnicodeDataModule;
import ouro.lib.weakref.WeakModule;
import ouro.lib.zlib.ZlibModule;
import ouro.lib.zoneinfo.ZoneModule;
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
    private Library() {}

    /** What fills a module, or null. A switch, not a map: each start makes only the function that it needs. */
    private static Consumer<ModuleBuilder> contents(String name) {
        return switch (name) {
            // One line a module, in alphabetical order.
            case "_asyncio" -> AsyncioModule::populate;
            case "_codecs" -> CodecsModule::populate;
            case "_collections" -> CollectionsModule::populate;
            case "_dataclasses" -> DataclassesModule::populate;
            case "_decimal" -> DecimalModule::populate;
            case "_documentation" -> DocumentationModule::populate;
            case "_environ" -> Environs::populate;
            case "_files" -> FilesModule::populate;
            case "_functools" -> FunctoolsModule::populate;
            case "_importlib" -> m -> m.function("find", "name, /", Library::kind);
            case "_json" -> JsonModule::populate;
            case "_keyword" -> KeywordModule::populate;
            case "_multiprocessing" -> MultiprocessingModule::populate;
            case "_notebook" -> NotebookModule::populate;
            case "_pickle" -> PickleModule::populate;
            case "_select" -> SelectModule::populate;
            case "_signal" -> SignalModule::populate;
            case "_socket" -> SocketModule::populate;
            case "_string" -> StringModule::populate;
            case "_subprocess" -> SubprocessModule::populate;
            case "_thread" -> ThreadModule::populate;
            case "_tls" -> TlsModule::populate;
            case "_traceback" -> TracebackModule::populate;
            case "_types" -> TypesModule::populate;
            case "_typing" -> TypingModule::populate;
            case "_weakref" -> WeakModule::populate;
            case "_zoneinfo" -> ZoneModule::populate;
            case "abc" -> AbcModule::populate;
            case "atexit" -> ExitHandlers::populate;
            case "binascii" -> BinasciiModule::populate;
            case "cmath" -> ComplexMathModule::populate;
            case "contextvars" -> ContextvarsModule::populate;
            case "errno" -> ErrorNumbers::populate;
            case "gc" -> CollectorModule::populate;
            case "hashlib" -> HashlibModule::populate;
            case "itertools" -> ItertoolsModule::populate;
            case "math" -> MathModule::populate;
            case "os" -> OsModule::populate;
            case "posixpath" -> PosixPathModule::populate;
            case "random" -> RandomModule::populate;
            case "re" -> ReModule::populate;
            case "stat" -> StatModule::populate;
            case "struct" -> StructModule::populate;
            case "sys" -> SysModule::populate;
            case "time" -> TimeModule::populate;
            case "unicodedata" -> UnicodeDataModule::populate;
            case "zlib" -> ZlibModule::populate;
            default -> null;
        };
    }

    /** Where a module of the library comes from: {@code "built-in"}, {@code "module"}, {@code "package"}, or None. */
    private static PyObject kind(PyObject name) {
        String text = name.str();
        String path = "/lib/" + text.replace('.', '/');
        String kind = has(text) || text.equals("builtins")
                ? "built-in"
                : Library.class.getResource(path + ".py") != null
                        ? "module"
                        : Library.class.getResource(path + "/__init__.py") != null ? "package" : null;
        return kind == null ? PyNone.NONE : PyStr.of(kind);
    }

    /** Whether there is a native module of that name. */
    public static boolean has(String name) {
        return contents(name) != null;
    }

    /** A new module of that name, or null where there is no native one. */
    public static PyModule create(String name) {
        Consumer<ModuleBuilder> contents = contents(name);
        if (contents == null) {
            return null;
        }
        PyModule module = new PyModule(name);
        contents.accept(new ModuleBuilder(module));
        return module;
    }
}
