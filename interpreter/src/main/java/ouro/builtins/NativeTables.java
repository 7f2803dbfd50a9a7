package ouro.builtins;

import ouro.object.PyBool;
import ouro.object.PyDict;
import ouro.object.PyFloat;
import ouro.object.PyInt;
import ouro.object.PyList;
import ouro.object.PyObject;
import ouro.object.PySlice;
import ouro.object.PyStr;
import ouro.object.PyTuple;
import ouro.object.PyType;
import ouro.object.annotation.PyGenericAlias;
import ouro.object.annotation.PyUnionType;
import ouro.object.binary.ByteSequence;
import ouro.object.binary.PyByteArray;
import ouro.object.binary.PyBytes;
import ouro.object.binary.PyMemoryView;
import ouro.object.classes.TypeConstruction;
import ouro.object.collection.PyDictView;
import ouro.object.collection.PyFrozenSet;
import ouro.object.collection.PyMappingProxy;
import ouro.object.collection.PyRange;
import ouro.object.collection.PySet;
import ouro.object.iterator.PyReversed;
import ouro.object.number.ComplexArithmetic;
import ouro.object.number.PyComplex;
import ouro.object.protocol.SpecialMethod;

/**
 * Gives the built-in classes their method tables. The classes are those of all sessions, so this happens once a process:
 * when this class is initialized, which Java does once however many threads ask for it.
 */
final class NativeTables {
    static {
        PyType.OBJECT.populate(PyObject.class, ObjectMethods::fill);
        PyType.TYPE
                .constructor(TypeConstruction::construct)
                .extend(SpecialMethod.OR, PyUnionType::of)
                .extend(SpecialMethod.GETITEM, PyGenericAlias::of)
                .populate(PyType.class, TypeMethods::fill);
        DescriptorMethods.install();
        FunctionAttributes.install();
        CodeAttributes.install();
        PyInt.TYPE.constructor(NumberConstruction::newInt).populate(PyInt.class, IntMethods::fill);
        PyBool.TYPE.constructor(NumberConstruction::newBool);
        PyFloat.TYPE
                .constructor(NumberConstruction::newFloat)
                .extend(SpecialMethod.POW, ComplexArithmetic::powerOfReals)
                .populate(PyFloat.class, FloatMethods::fill);
        PyComplex.TYPE.constructor(NumberConstruction::newComplex).populate(PyComplex.class, ComplexMethods::fill);
        PyStr.TYPE
                .constructor(StrConstruction::construct)
                .extend(SpecialMethod.MOD, PercentFormat::format)
                .populate(PyStr.class, StrMethods::fill);
        PyBytes.TYPE
                .extend(SpecialMethod.MOD, PercentFormat::formatBytes)
                .populate(ByteSequence.class, BytesMethods::fill)
                .populate(PyBytes.class, BytesMethods::fillBytes);
        PyByteArray.TYPE
                .populate(ByteSequence.class, BytesMethods::fill)
                .populate(PyByteArray.class, ByteArrayMethods::fill);
        PyMemoryView.TYPE.populate(PyMemoryView.class, MemoryViewMethods::fill);
        PyList.TYPE.generic().populate(PyList.class, ListMethods::fill);
        PyTuple.TYPE.generic().populate(PyTuple.class, SequenceMethods::fillTuple);
        PyDict.TYPE.generic().populate(PyDict.class, DictMethods::fill);
        PySet.TYPE.populate(PySet.class, SetMethods::fill);
        PyFrozenSet.TYPE.populate(PyFrozenSet.class, SetMethods::fillAny);
        PyReversed.TYPE.populate(PyReversed.class, t -> t.method("__length_hint__", self -> PyInt.of(self.left())));
        PyRange.TYPE.populate(PyRange.class, SequenceMethods::fillRange);
        PySlice.TYPE.populate(PySlice.class, SequenceMethods::fillSlice);
        PyDictView.KEYS.populate(PyDictView.class, DictMethods::fillView);
        PyDictView.ITEMS.populate(PyDictView.class, DictMethods::fillView);
        PyDictView.VALUES.populate(
                PyDictView.class, t -> t.attribute("mapping", self -> new PyMappingProxy(self.dict())));
    }

    private NativeTables() {}

    /** Makes sure that the classes have their tables. */
    static void install() {
        // Java initializes the class before it calls this.
    }
}
