package ouro.builtins;

import java.util.Arrays;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTraceback;
import ouro.object.PyTuple;
import ouro.object.SessionState;
import ouro.object.ThreadState;
import ouro.object.TypeBuilder;
import ouro.object.introspection.PyCode;
import ouro.object.introspection.PyFrame;

/** The attributes of code, frame and traceback objects (Language Reference 3.2, Internal types). */
final class CodeAttributes {
    private CodeAttributes() {}

    static void install() {
        PyCode.TYPE.populate(PyCode.class, CodeAttributes::fillCode);
        PyFrame.TYPE.populate(PyFrame.class, CodeAttributes::fillFrame);
        PyTraceback.TYPE.populate(PyTraceback.class, CodeAttributes::fillTraceback);
    }

    private static void fillCode(TypeBuilder<PyCode> t) {
        t.member("co_name", self -> PyStr.of(self.code.name));
        t.member("co_qualname", self -> PyStr.of(self.code.qualifiedName));
        t.member("co_filename", self -> PyStr.of(self.code.fileName));
        t.member("co_firstlineno", self -> PyInt.of(self.code.firstLine));
        t.member("co_flags", self -> PyInt.of(self.code.flags()));
        t.member("co_argcount", self -> PyInt.of(self.code.parameters.positional()));
        t.member("co_posonlyargcount", self -> PyInt.of(self.code.parameters.positionalOnly()));
        t.member("co_kwonlyargcount", self -> PyInt.of(self.code.parameters.keywordOnly()));
        t.member("co_varnames", self -> texts(self.code.variables()));
        t.member("co_nlocals", self -> PyInt.of(texts(self.code.variables()).size()));
        t.member("co_freevars", self -> texts(self.code.freeVariables()));
    }

    private static PyTuple texts(String[] names) {
        int count = 0;
        PyObject[] texts = new PyObject[names.length];
        for (String name : names) {
            if (name != null) {
                texts[count++] = PyStr.of(name);
            }
        }
        return PyTuple.of(Arrays.copyOf(texts, count));
    }

    private static void fillFrame(TypeBuilder<PyFrame> t) {
        t.attribute("f_code", self -> PyCode.of(self.frame.code));
        t.attribute("f_lineno", self -> PyInt.of(self.frame.line()));
        t.attribute("f_lasti", self -> PyInt.of(-1));
        t.attribute("f_back", self -> self.frame.back == null ? PyNone.NONE : PyFrame.of(self.frame.back));
        t.attribute("f_locals", PyFrame::locals);
        t.attribute("f_globals", self -> self.frame.globals);
        t.attribute("f_builtins", self -> SessionState.current().builtins);
        t.attribute("f_trace", self -> PyNone.NONE, (self, value) -> {});
        t.action("clear", self -> clear(self.frame));
    }

    /** Lets go of what the variables hold; a generator that waits in the frame is closed. */
    private static void clear(Frame frame) {
        for (Frame each = ThreadState.current().frame; each != null; each = each.back) {
            if (each == frame) {
                throw Errors.runtimeError("cannot clear an executing frame");
            }
        }
        if (frame.owner != null && frame.owner.findAttribute("close") != null) {
            frame.owner.callMethod("close");
        }
        Arrays.fill(frame.locals, null);
    }

    private static void fillTraceback(TypeBuilder<PyTraceback> t) {
        t.attribute("tb_frame", self -> PyFrame.of(self.frame));
        t.attribute("tb_lineno", self -> PyInt.of(self.line()));
        t.attribute("tb_lasti", self -> PyInt.of(-1));
        t.attribute("tb_next", self -> self.next == null ? PyNone.NONE : self.next, (self, value) -> {
            if (value != PyNone.NONE && !(value instanceof PyTraceback)) {
                throw Errors.typeError("expected traceback object or None, got '"
                        + (value == null ? "NULL" : value.type().name()) + "'");
            }
            self.next = value instanceof PyTraceback next ? next : null;
        });
    }
}
