package ouro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ouro.object.PyDict;
import ouro.object.PyList;
import ouro.object.PyType;
import ouro.object.SessionState;
import ouro.object.collection.PyAnySet;
import ouro.object.collection.PyFrozenSet;

/**
 * What a run has is its session's: no class keeps state in a static field. Walks through all classes of the interpreter, and
 * looks at the collections that their constants really are.
 */
class StaticStateTest {
    /** Static collections and counters that change, each with the reason why no run can see another one by it. */
    private static final Map<String, String> PERMITTED = Map.of(
            "ouro.object.SessionLocal.COUNT", "numbers keys, which are constants of classes",
            "ouro.object.ClassMembers.VERSIONS", "versions are only ever compared for equality",
            "ouro.object.ThreadState.OUTSIDE", "gives threads that run no script a session of their own",
            "ouro.object.binary.Codecs.KNOWN", "what a name of an encoding means, as the JDK says it",
            "ouro.object.documentation.Documentation.FILES", "resources, as they were read",
            "ouro.object.Exceptions.ALL", "filled while its class is initialized",
            "ouro.lib.struct.StructFormat.CACHE", "formats by their text, as they were parsed");

    private static List<Class<?>> classes() throws IOException, URISyntaxException {
        Path root = Path.of(SessionState.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class"))::iterator) {
                String name = root.relativize(file).toString().replace('/', '.');
                try {
                    classes.add(Class.forName(name.substring(0, name.length() - ".class".length())));
                } catch (ClassNotFoundException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return classes;
    }

    private static boolean isMutable(Object constant) {
        if (constant instanceof AtomicInteger
                || constant instanceof AtomicLong
                || constant instanceof AtomicReference<?>
                || constant instanceof ThreadLocal<?>) {
            return true;
        }
        if (constant instanceof PyDict
                || constant instanceof PyList
                || constant instanceof PyAnySet set && !(set instanceof PyFrozenSet)
                || constant instanceof PyType type && type.isHeap()) {
            return true;
        }
        if (!(constant instanceof Map<?, ?> || constant instanceof Collection<?>)) {
            return false;
        }
        String kind = constant.getClass().getName();
        return !kind.startsWith("java.util.ImmutableCollections") && !kind.startsWith("java.util.Collections$");
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }

    private static List<Field> staticFields() throws IOException, URISyntaxException {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each : classes()) {
            for (Field field : each.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    @Test
    void noStaticFieldIsAssignedAgain() throws IOException, URISyntaxException {
        List<String> found = staticFields().stream()
                .filter(field -> !Modifier.isFinal(field.getModifiers()))
                .map(StaticStateTest::name)
                .toList();
        assertEquals(List.of(), found, "static fields that are not final: keep the state in a SessionLocal");
    }

    @Test
    void noStaticCollectionChanges() throws Exception {
        List<String> found = new ArrayList<>();
        List<String> permitted = new ArrayList<>();
        for (Field field : staticFields()) {
            field.setAccessible(true);
            if (Modifier.isFinal(field.getModifiers()) && isMutable(field.get(null))) {
                (PERMITTED.containsKey(name(field)) ? permitted : found).add(name(field));
            }
        }
        assertEquals(List.of(), found, "static collections that may change: copy them, or keep them in a SessionLocal");
        assertTrue(permitted.containsAll(PERMITTED.keySet()), "permitted, but no longer there: " + permitted);
    }
}
