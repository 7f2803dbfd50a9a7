package ouro.lib.sys;

import ouro.object.PyInt;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.protocol.SpecialMethod;

/** {@code sys.version_info}: a tuple whose parts have names. */
final class VersionInfo extends PyTuple {
    private static final PyType TYPE = PyType.declare("version_info", PyTuple.TYPE, SpecialMethod.REPR)
            .in("sys")
            .populate(VersionInfo.class, t -> t.attribute("major", self -> self.get(0))
                    .attribute("minor", self -> self.get(1))
                    .attribute("micro", self -> self.get(2))
                    .attribute("releaselevel", self -> self.get(3))
                    .attribute("serial", self -> self.get(4)));

    private VersionInfo(PyObject[] items) {
        super(TYPE, items);
    }

    static VersionInfo of(int major, int minor, int micro) {
        return new VersionInfo(
                new PyObject[] {PyInt.of(major), PyInt.of(minor), PyInt.of(micro), PyStr.of("final"), PyInt.of(0)});
    }

    @Override
    protected String slotRepr() {
        return "sys.version_info(major=" + get(0).repr() + ", minor=" + get(1).repr() + ", micro=" + get(2).repr()
                + ", releaselevel=" + get(3).repr() + ", serial=" + get(4).repr() + ")";
    }
}
