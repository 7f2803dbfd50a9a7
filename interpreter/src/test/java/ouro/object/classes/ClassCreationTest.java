package ouro.object.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ouro.builtins.Builtins;
import ouro.object.Cell;
import ouro.object.PyBool;
import ouro.object.PyException;
import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;

class ClassCreationTest {
    @BeforeAll
    static void install() {
        Builtins.create();
    }

    private static PyType define(String name, PyObject... bases) {
        ClassCreation creation = ClassCreation.begin(name, bases, null, null);
        creation.namespace().setItem(PyStr.of("__module__"), PyStr.of("__main__"));
        return (PyType) creation.finish(null);
    }

    @Test
    void classesInheritInC3Order() {
        PyType a = define("A");
        PyType b = define("B", a);
        PyType c = define("C", a);
        PyType d = define("D", b, c);
        assertEquals("<class '__main__.D'>", d.repr());
        assertEquals(5, d.mro().length);
        assertSame(c, d.mro()[2]);
        assertSame(d, d.call().type());
    }

    @Test
    void nativeBasesMustFitTogether() {
        PyException error = assertThrows(PyException.class, () -> define("Q", PyInt.TYPE, PyStr.TYPE));
        assertEquals("TypeError: multiple bases have instance lay-out conflict", error.getMessage());
        error = assertThrows(PyException.class, () -> define("Q", PyBool.TYPE));
        assertEquals("TypeError: type 'bool' is not an acceptable base type", error.getMessage());
    }

    @Test
    void theClassCellIsFilled() {
        Cell cell = new Cell();
        PyObject cls = ClassCreation.begin("A", new PyObject[0], null, null).finish(cell);
        assertSame(cls, cell.value);
    }
}
