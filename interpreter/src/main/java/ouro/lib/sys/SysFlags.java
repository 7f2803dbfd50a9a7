package ouro.lib.sys;

import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.SessionState;
import ouro.object.collection.StructSequence;

/** {@code sys.flags}: what of CPython's options was asked for. */
final class SysFlags {
    private static final String[] NAMES = {
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
        "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
        "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"
    };

    private SysFlags() {}

    static void populate(ModuleBuilder m, SystemConfiguration run) {
        PyObject[] values = new PyObject[NAMES.length];
        for (int i = 0; i < NAMES.length; i++) {
            values[i] = switch (NAMES[i]) {
                case "dev_mode" -> PyBool.of(run.developer());
                case "safe_path" -> PyBool.of(run.raised().contains("safe_path"));
                case "utf8_mode" ->
                    PyInt.of(run.extra().contains("utf8") || run.extra().contains("utf8=1") ? 1 : 0);
                case "dont_write_bytecode" -> PyInt.of(1);
                case "int_max_str_digits" -> PyInt.of(SessionState.current().maximumDigits);
                // An option that was given twice counts twice.
                default ->
                    PyInt.of(
                            run.raised().contains(NAMES[i] + "=2")
                                    ? 2
                                    : run.raised().contains(NAMES[i]) ? 1 : 0);
            };
        }
        m.constant("flags", StructSequence.single("sys", "flags", NAMES, values));
    }
}
