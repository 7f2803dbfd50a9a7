package ouro.lib.re;

import java.util.Map;
import ouro.object.Native;
import ouro.object.PyDict;
import ouro.object.PyInt;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.TypeBuilder;

/** The methods and attributes of matches (Library Reference, re, Match Objects). */
final class MatchMethods {
    private MatchMethods() {}

    static void fill(TypeBuilder<PyMatch> t) {
        t.methodN("group", "*args", (self, a) -> group(self, ((PyTuple) a[0]).items()));
        t.method("groups", "default=None", (self, otherwise) -> {
            PyObject[] values = new PyObject[self.pattern.groups];
            for (int i = 0; i < values.length; i++) {
                values[i] = self.group(i + 1, otherwise);
            }
            return PyTuple.of(values);
        });
        t.method("groupdict", "default=None", (self, otherwise) -> {
            PyDict values = new PyDict();
            for (Map.Entry<String, Integer> name : self.pattern.names.entrySet()) {
                values.put(name.getKey(), self.group(name.getValue(), otherwise));
            }
            return values;
        });
        t.method("start", "group=0, /", (self, group) -> self.index(self.start(self.number(group))));
        t.method("end", "group=0, /", (self, group) -> self.index(self.end(self.number(group))));
        t.method("span", "group=0, /", (self, group) -> span(self, self.number(group)));
        t.method(
                "expand",
                "template",
                (self, template) -> self.subject.value(
                        SubstitutionTemplate.of(self.pattern, template).expand(self)));
        t.attribute("string", self -> self.subject.object);
        t.attribute("re", self -> self.pattern);
        t.attribute("pos", self -> self.index(self.subject.start));
        t.attribute("endpos", self -> self.index(self.subject.text.length()));
        t.attribute("lastindex", self -> {
            int last = self.lastGroup();
            return last < 0 ? PyNone.NONE : PyInt.of(last);
        });
        t.attribute("lastgroup", self -> {
            int last = self.lastGroup();
            String name = last < 0 ? null : self.pattern.name(last);
            return name == null ? PyNone.NONE : PyStr.of(name);
        });
        t.attribute("regs", self -> {
            PyObject[] spans = new PyObject[self.pattern.groups + 1];
            for (int i = 0; i < spans.length; i++) {
                spans[i] = span(self, i);
            }
            return PyTuple.of(spans);
        });
        Native.Method0<PyMatch> itself = self -> self;
        t.method("__copy__", itself);
        t.method("__deepcopy__", "memo, /", (self, memo) -> self);
    }

    private static PyObject span(PyMatch self, int group) {
        return PyTuple.of(self.index(self.start(group)), self.index(self.end(group)));
    }

    private static PyObject group(PyMatch self, PyObject[] groups) {
        if (groups.length == 0) {
            return self.group(0, PyNone.NONE);
        }
        if (groups.length == 1) {
            return self.group(self.number(groups[0]), PyNone.NONE);
        }
        PyObject[] values = new PyObject[groups.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = self.group(self.number(groups[i]), PyNone.NONE);
        }
        return PyTuple.of(values);
    }
}
