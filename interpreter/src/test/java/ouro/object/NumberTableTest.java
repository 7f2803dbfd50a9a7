package ouro.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ouro.builtins.Builtins;
import ouro.lib.Library;
import ouro.object.arithmetic.FloatLiteral;
import ouro.object.number.ComplexText;
import ouro.object.number.PyComplex;
import ouro.object.protocol.BinaryOperator;
import ouro.object.protocol.RichComparison;

/**
 * Operations on numbers against a table that CPython 3.11 has filled: operation, operands, and the repr of the result
 * or the error.
 */
class NumberTableTest {
    @BeforeAll
    static void install() {
        Builtins.create();
    }

    @Test
    void operationsAnswerAsCPythonDoes() throws IOException {
        check("/numbers/operations.tsv", NumberTableTest::evaluate);
    }

    @Test
    void functionsOfMathAnswerAsCPythonDoes() throws IOException {
        PyModule math = Library.create("math");
        check("/numbers/mathematics.tsv", cells -> {
            PyObject[] arguments = new PyObject[cells.length - 2];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = number(cells[i + 1]);
            }
            return math.getAttribute(cells[0]).call(arguments, null);
        });
    }

    private static void check(String name, Function<String[], Object> evaluation) throws IOException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        try (BufferedReader table = new BufferedReader(
                new InputStreamReader(NumberTableTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            for (String line = table.readLine(); line != null; line = table.readLine()) {
                String[] cells = line.split("\t", -1);
                String expected = cells[cells.length - 1];
                String actual = answer(evaluation, cells);
                count++;
                if (!expected.equals(actual)) {
                    wrong.add(line + " but was " + actual);
                }
            }
        }
        assertTrue(count > 1000);
        assertEquals("", String.join("\n", wrong.subList(0, Math.min(40, wrong.size()))), wrong.size() + " differ");
    }

    private static String answer(Function<String[], Object> evaluation, String[] cells) {
        try {
            Object result = evaluation.apply(cells);
            return result instanceof PyObject object ? object.repr() : result.toString();
        } catch (PyException e) {
            return e.value.type().name() + ": " + e.value.str();
        }
    }

    private static Object evaluate(String[] cells) {
        String first = cells[1];
        return switch (cells[0]) {
            case "repr" -> number(first).repr();
            case "hash" -> PyInt.of(number(first).hash());
            case "neg" -> Operators.negative(number(first));
            case "abs" -> Operators.absolute(number(first));
            case "bool" -> PyBool.of(number(first).isTrue());
            case "int" -> PyInt.TYPE.call(number(first));
            case "float" -> PyFloat.TYPE.call(number(first));
            case "round" -> builtin("round").call(number(first), number(cells[2]));
            case "format" -> number(first).format(cells[2]);
            case "parse int" -> PyInt.TYPE.call(PyStr.of(first), number(cells[2]));
            case "parse float" -> PyFloat.TYPE.call(PyStr.of(first));
            case "parse complex" -> PyComplex.TYPE.call(PyStr.of(first));
            case "hex" -> number(first).callMethod("hex").str();
            case "ratio" -> number(first).callMethod("as_integer_ratio");
            case "fromhex" -> PyFloat.TYPE.callMethod("fromhex", PyStr.of(first));
            case "pow3" -> builtin("pow").call(number(first), number(cells[2]), number(cells[3]));
            default -> binary(cells[0], number(first), number(cells[2]));
        };
    }

    private static PyObject builtin(String name) {
        return Builtins.create().getAttribute(name);
    }

    private static PyObject binary(String sign, PyObject left, PyObject right) {
        for (RichComparison comparison : RichComparison.values()) {
            if (comparison.sign.equals(sign)) {
                return Operators.compare(comparison, left, right);
            }
        }
        return switch (sign) {
            case "+" -> Operators.add(left, right);
            case "-" -> Operators.subtract(left, right);
            case "*" -> Operators.multiply(left, right);
            case "%" -> Operators.modulo(left, right);
            case "**" -> Operators.binary(BinaryOperator.POW, left, right);
            case "divmod" -> Operators.binary(BinaryOperator.DIVMOD, left, right);
            default -> {
                for (BinaryOperator operator : BinaryOperator.values()) {
                    if (operator.sign.equals(sign)) {
                        yield Operators.binary(operator, left, right);
                    }
                }
                throw new IllegalArgumentException(sign);
            }
        };
    }

    private static PyObject number(String literal) {
        return switch (literal) {
            case "None" -> PyNone.NONE;
            case "True" -> PyBool.TRUE;
            case "False" -> PyBool.FALSE;
            default ->
                literal.endsWith("j") || literal.endsWith(")")
                        ? ComplexText.parse(PyComplex.TYPE, literal)
                        : literal.matches("-?\\d+")
                                ? PyInt.of(new BigInteger(literal))
                                : PyFloat.of(FloatLiteral.parse(literal));
        };
    }
}
