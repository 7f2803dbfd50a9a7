package ouro.object;

/** What every module of a run shares: the built-in names, and the modules that were imported. */
public final class Environment {
    /** The names of the module {@code builtins}. */
    public static PyDict builtins = new PyDict();

    /** {@code sys.modules}. */
    public static PyDict modules = new PyDict();

    private Environment() {}
}
