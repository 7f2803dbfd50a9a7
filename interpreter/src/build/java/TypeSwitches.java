import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step of the build: gives every pattern switch over types a method that tells its cases apart.
 *
 * <p>javac leaves that to {@code SwitchBootstraps}, which makes a class for each switch when it first runs. The
 * ahead-of-time cache of JDK 25 does not keep these classes, so every start would make some forty of them anew, which
 * takes ten milliseconds and more. The method does what the generated class does: it asks for the cases in order, from the one
 * at which a failed guard says to go on (JLS 14.11.1).
 *
 * <p>Usage: {@code java TypeSwitches.java FOLDER CLASSPATH}: the folder of the compiled classes, which are changed in place,
 * and where the classes are that they refer to.
 */
final class TypeSwitches {
    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
    private static final String METHOD = "typeSwitch";

    private final ClassDesc owner;
    private final boolean isInterface;
    /** The cases of each switch met so far; its place is in the name of its method. */
    private final List<List<ClassDesc>> switches = new ArrayList<>();

    private TypeSwitches(ClassModel model) {
        owner = model.thisClass().asSymbol();
        isInterface = model.flags().has(AccessFlag.INTERFACE);
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        List<URL> path = new ArrayList<>();
        for (String entry : arguments[1].split(File.pathSeparator)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader libraries = new URLClassLoader(path.toArray(URL[]::new))) {
            ClassFile reader = ClassFile.of(
                    ClassFile.ClassHierarchyResolverOption.of(
                            ClassHierarchyResolver.ofResourceParsing(libraries).cached()),
                    // What nothing refers to any more is left out.
                    ClassFile.ConstantPoolSharingOption.NEW_POOL);
            for (Path file : files) {
                ClassModel model = reader.parse(file);
                if (hasSwitch(model)) {
                    Files.write(file, reader.transformClass(model, new TypeSwitches(model).transform()));
                }
            }
        }
    }

    private static boolean hasSwitch(ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof InvokeDynamicEntry call && cases(call.bootstrap()) != null) {
                return true;
            }
        }
        return false;
    }

    private ClassTransform transform() {
        CodeTransform code = (CodeBuilder builder, CodeElement element) -> {
            List<ClassDesc> cases = element instanceof InvokeDynamicInstruction call
                    ? cases(call.invokedynamic().bootstrap())
                    : null;
            if (cases == null) {
                builder.with(element);
                return;
            }
            builder.invokestatic(owner, METHOD + "$" + switches.size(), type(), isInterface);
            switches.add(cases);
        };
        return ClassTransform.transformingMethodBodies(code).andThen(ClassTransform.endHandler(builder -> {
            for (int i = 0; i < switches.size(); i++) {
                List<ClassDesc> cases = switches.get(i);
                builder.withMethodBody(
                        METHOD + "$" + i,
                        type(),
                        ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC,
                        body -> choose(body, cases));
            }
        }));
    }

    /** {@code (value, first case to ask for) -> case}. */
    private static MethodTypeDesc type() {
        return MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_int);
    }

    /** The classes that a switch asks for; null where the call is no switch, or one that asks for other things too. */
    private static List<ClassDesc> cases(BootstrapMethodEntry call) {
        MethodHandleDesc method = call.bootstrapMethod().asSymbol();
        if (!(method instanceof DirectMethodHandleDesc direct)
                || !direct.owner().equals(BOOTSTRAPS)
                || !direct.methodName().equals(METHOD)) {
            return null;
        }
        List<ClassDesc> cases = new ArrayList<>();
        for (LoadableConstantEntry argument : call.arguments()) {
            if (!(argument instanceof ClassEntry type)) {
                return null;
            }
            cases.add(type.asSymbol());
        }
        return cases;
    }

    private static void choose(CodeBuilder body, List<ClassDesc> cases) {
        Label notNull = body.newLabel();
        body.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
        for (int i = 0; i < cases.size(); i++) {
            Label next = body.newLabel();
            if (i > 0) {
                body.iload(1).loadConstant(i).if_icmpgt(next);
            } else {
                body.iload(1).ifgt(next);
            }
            body.aload(0).instanceOf(cases.get(i)).ifeq(next);
            body.loadConstant(i).ireturn().labelBinding(next);
        }
        body.loadConstant(cases.size()).ireturn();
    }
}
