package ouro.builtins;

import ouro.object.PyFloat;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;
import ouro.object.number.PyComplex;

/** The method table of {@code complex}. */
final class ComplexMethods {
    private ComplexMethods() {}

    static void fill(TypeBuilder<PyComplex> t) {
        t.method("conjugate", self -> PyComplex.of(self.real, -self.imaginary));
        t.method("__complex__", PyComplex::exact);
        t.method("__getnewargs__", self -> PyTuple.of(PyFloat.of(self.real), PyFloat.of(self.imaginary)));
        t.attribute("real", self -> PyFloat.of(self.real));
        t.attribute("imag", self -> PyFloat.of(self.imaginary));
    }
}
