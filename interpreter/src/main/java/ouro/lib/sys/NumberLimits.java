package ouro.lib.sys;

import ouro.object.Errors;
import ouro.object.ModuleBuilder;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.SessionState;
import ouro.object.arithmetic.NumberHash;
import ouro.object.collection.StructSequence;

/** What {@code sys} tells of numbers, and the limit on the digits of ints as text. */
final class NumberLimits {
    private static final int LEAST_LIMIT = 640;

    private static final String[] FLOAT_INFO = {
        "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"
    };
    private static final String[] INT_INFO = {
        "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"
    };
    private static final String[] HASH_INFO = {
        "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"
    };

    private NumberLimits() {}

    static void populate(ModuleBuilder m) {
        m.constant(
                "float_info",
                StructSequence.single(
                        "sys",
                        "float_info",
                        FLOAT_INFO,
                        PyFloat.of(Double.MAX_VALUE),
                        PyInt.of(1024),
                        PyInt.of(308),
                        PyFloat.of(Double.MIN_NORMAL),
                        PyInt.of(-1021),
                        PyInt.of(-307),
                        PyInt.of(15),
                        PyInt.of(53),
                        PyFloat.of(Math.ulp(1.0)),
                        PyInt.of(2),
                        PyInt.of(1)));
        m.constant(
                "int_info",
                StructSequence.single(
                        "sys",
                        "int_info",
                        INT_INFO,
                        PyInt.of(30),
                        PyInt.of(4),
                        PyInt.of(SessionState.current().maximumDigits),
                        PyInt.of(LEAST_LIMIT)));
        m.constant(
                "hash_info",
                StructSequence.single(
                        "sys",
                        "hash_info",
                        HASH_INFO,
                        PyInt.of(64),
                        PyInt.of(NumberHash.MODULUS),
                        PyInt.of(NumberHash.INFINITY),
                        PyInt.of(0),
                        PyInt.of(NumberHash.IMAGINARY),
                        PyStr.of("siphash13"),
                        PyInt.of(64),
                        PyInt.of(128),
                        PyInt.of(0)));
        m.constant("float_repr_style", PyStr.of("short"));
        m.function("get_int_max_str_digits", () -> PyInt.of(SessionState.current().maximumDigits));
        m.functionN("set_int_max_str_digits", "maxdigits", a -> limit(a[0]));
    }

    private static PyObject limit(PyObject digits) {
        int limit = digits.indexClamped();
        if (limit != 0 && limit < LEAST_LIMIT) {
            throw Errors.valueError("maxdigits must be 0 or larger than " + LEAST_LIMIT);
        }
        SessionState.current().maximumDigits = limit;
        return PyNone.NONE;
    }
}
