package ouro.lib.types;

import ouro.coroutine.PyAsyncGenerator;
import ouro.coroutine.PyCoroutine;
import ouro.coroutine.PyGenerator;
import ouro.object.BoundMethod;
import ouro.object.BuiltinFunction;
import ouro.object.Cell;
import ouro.object.Code;
import ouro.object.Errors;
import ouro.object.Frame;
import ouro.object.GetSetDescriptor;
import ouro.object.MethodDescriptor;
import ouro.object.ModuleBuilder;
import ouro.object.PyBool;
import ouro.object.PyFunction;
import ouro.object.PyModule;
import ouro.object.PyObject;
import ouro.object.PyTraceback;
import ouro.object.SlotWrapper;
import ouro.object.annotation.PyGenericAlias;
import ouro.object.annotation.PyUnionType;
import ouro.object.classes.MemberDescriptor;
import ouro.object.collection.PyMappingProxy;
import ouro.object.introspection.CoroutineFunctions;
import ouro.object.introspection.PyCode;
import ouro.object.introspection.PyFrame;

/** The module {@code _types}: the native part of {@code types}. */
public final class TypesModule {
    private static final int GENERATOR_COROUTINE = 0x100;

    private TypesModule() {}

    public static void populate(ModuleBuilder m) {
        m.constant("FunctionType", PyFunction.TYPE);
        m.constant("MethodType", BoundMethod.TYPE);
        m.constant("BuiltinFunctionType", BuiltinFunction.TYPE);
        m.constant("BuiltinMethodType", BuiltinFunction.TYPE);
        m.constant("WrapperDescriptorType", SlotWrapper.TYPE);
        m.constant("MethodWrapperType", BoundMethod.MethodWrapper.TYPE);
        m.constant("MethodDescriptorType", MethodDescriptor.TYPE);
        m.constant("ClassMethodDescriptorType", MethodDescriptor.CLASS_METHOD_TYPE);
        m.constant("GetSetDescriptorType", GetSetDescriptor.TYPE);
        m.constant("MemberDescriptorType", MemberDescriptor.TYPE);
        m.constant("ModuleType", PyModule.TYPE);
        m.constant("CodeType", PyCode.TYPE);
        m.constant("CellType", Cell.TYPE);
        m.constant("FrameType", PyFrame.TYPE);
        m.constant("TracebackType", PyTraceback.TYPE);
        m.constant("GeneratorType", PyGenerator.TYPE);
        m.constant("CoroutineType", PyCoroutine.TYPE);
        m.constant("AsyncGeneratorType", PyAsyncGenerator.TYPE);
        m.constant("MappingProxyType", PyMappingProxy.TYPE);
        m.constant("SimpleNamespace", PySimpleNamespace.TYPE);
        m.constant("GenericAlias", PyGenericAlias.TYPE);
        m.constant("UnionType", PyUnionType.TYPE);
        m.function("_makes_coroutine", "callable, /", callable -> PyBool.of(CoroutineFunctions.contain(callable)));
        m.function("mark_coroutine", "function, /", function -> {
            if (!(function instanceof PyFunction generator)) {
                throw Errors.typeError("types.coroutine() expects a callable");
            }
            generator.setCode(new GeneratorCoroutine(generator.code));
            return generator;
        });
    }

    /** The code of a generator function whose generators may be awaited (PEP 492). */
    private static final class GeneratorCoroutine extends Code {
        private final Code generator;

        GeneratorCoroutine(Code generator) {
            super(
                    generator.name,
                    generator.qualifiedName,
                    generator.fileName,
                    generator.firstLine,
                    generator.parameters);
            this.generator = generator;
            generator.build();
            this.localCount = generator.localCount;
            setStateCount(generator.stateCount());
            this.documentation = generator.documentation;
        }

        @Override
        public String[] variables() {
            return generator.variables();
        }

        @Override
        public PyObject start(Frame frame, PyFunction function) {
            PyObject made = generator.start(frame, function);
            if (made instanceof PyGenerator coroutine) {
                coroutine.markAsCoroutine();
            }
            return made;
        }

        @Override
        public boolean run(Frame frame) {
            return generator.run(frame);
        }

        @Override
        public String sourceLine(int line) {
            return generator.sourceLine(line);
        }

        @Override
        public int flags() {
            return generator.flags() | GENERATOR_COROUTINE;
        }
    }
}
