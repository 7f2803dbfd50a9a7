package ouro.tree;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import ouro.object.PyBool;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PySingleton;
import ouro.object.PyStr;
import ouro.object.binary.PyBytes;
import ouro.object.number.PyComplex;
import ouro.syntax.ast.Literal;

/** Makes values of the constants of a syntax tree; equal strings of one body become one object. */
final class Constants {
    private final Map<String, PyStr> strings = new HashMap<>();

    PyObject value(Object constant) {
        return switch (constant) {
            case String text -> strings.computeIfAbsent(text, PyStr::of);
            case Long number -> PyInt.of(number);
            case BigInteger number -> PyInt.of(number);
            case Double number -> PyFloat.of(number);
            case Boolean bool -> PyBool.of(bool);
            case Literal.Imaginary number -> PyComplex.of(0, number.value());
            case Literal.Bytes bytes -> PyBytes.of(bytes.value());
            case Literal.SingletonLiteral singleton ->
                singleton == Literal.SingletonLiteral.NONE ? PyNone.NONE : PySingleton.ELLIPSIS;
            default -> throw new IllegalStateException("constant of " + constant.getClass());
        };
    }
}
