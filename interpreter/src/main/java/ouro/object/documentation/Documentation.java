package ouro.object.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import ouro.object.BuiltinFunction;
import ouro.object.MethodDescriptor;
import ouro.object.NativeCode;
import ouro.object.PyNone;
import ouro.object.PyObject;
import ouro.object.PyStr;
import ouro.object.PyType;

/**
 * What native functions, classes and their members say of themselves. The texts are resources, a file a module ({@code
 * doc/asyncio.txt}), read when the first of them is asked for. In a file stands
 *
 * <pre>
 * name: a text
 *     that goes on
 * Class(signature) like OtherClass: a text
 * .member: a text
 * </pre>
 *
 * where a member belongs to the class above it, the signature is the one that {@code inspect} shows, and members that
 * are not told are those of the other class of the file. Special methods that no class tells of are in {@code
 * special_methods}.
 */
public final class Documentation {
    /** The file that tells of keywords and of what goes through the whole language. */
    public static final String TOPICS = "topics";

    private static final String SPECIAL_METHODS = "special_methods";

    private record DocumentationEntry(String text, String signature, String like) {}

    private static final Map<String, Map<String, DocumentationEntry>> FILES = new ConcurrentHashMap<>();

    private Documentation() {}

    /** The text on a function or bound method, or None. */
    public static PyObject of(BuiltinFunction function) {
        return text(entry(function));
    }

    /** The text on a class, or None. */
    public static PyObject of(PyType type) {
        return text(entry(type));
    }

    /** The text on a member of a class, or None. */
    public static PyObject of(PyType owner, String name) {
        return text(member(owner, name));
    }

    /** The text that a file has under a name, or null. */
    public static String of(String file, String name) {
        DocumentationEntry entry = file(file).get(name);
        return entry == null ? null : entry.text;
    }

    /** How {@code inspect} shows the parameters of a function, without brackets; null where they can't be told. */
    public static String signature(BuiltinFunction function) {
        return signature(entry(function), function.code);
    }

    /** How {@code inspect} shows the parameters of a method, {@code self} among them; null where they can't be told. */
    public static String signature(MethodDescriptor method) {
        String text = signature(member(method.owner(), method.code.name), method.code);
        // What is a Python function in CPython is told with its self, which takes a keyword there.
        return text == null || text.startsWith("self") ? text : text.isEmpty() ? "$self, /" : "$self, /, " + text;
    }

    /** How {@code inspect} shows what a class is called with; null where it can't be told. */
    public static String signature(PyType type) {
        DocumentationEntry entry = type.isHeap() ? null : entry(type);
        return entry == null ? null : entry.signature;
    }

    /** What a function takes, also where a default can't be told: {@code default=}. */
    public static String parameters(BuiltinFunction function) {
        String told = signature(function);
        return told == null ? function.code.signature.text() : told;
    }

    /**
     * What a native class is called with: its signature, or the last of the ways of calling that its text begins with,
     * {@code range(start, stop, step=1)}; null where neither is told.
     */
    public static String fullestCall(PyType type) {
        DocumentationEntry entry = entry(type);
        if (entry == null || entry.signature != null) {
            return entry == null ? null : entry.signature;
        }
        String start = type.name() + "(";
        String call = null;
        for (String line : entry.text.split("\n")) {
            if (!line.startsWith(start) || !line.endsWith(")")) {
                break;
            }
            call = line.substring(start.length(), line.length() - 1);
        }
        return call;
    }

    private static String signature(DocumentationEntry entry, NativeCode code) {
        if (entry != null && entry.signature != null) {
            return entry.signature;
        }
        String text = code.signature.text();
        // A parameter that may be left out without having a default.
        return text.endsWith("=") || text.contains("=,") ? null : text;
    }

    /** Whom a file tells of, as it names them: {@code Queue}, {@code Queue.put}. */
    public static Set<String> names(String file) {
        return file(file).keySet();
    }

    /** The name of the file that tells of a module: that of its package, without the underscore of native halves. */
    public static String fileOf(String module) {
        int dot = module.indexOf('.');
        String name = dot < 0 ? module : module.substring(0, dot);
        return name.startsWith("_") ? name.substring(1) : name;
    }

    private static PyObject text(DocumentationEntry entry) {
        return entry == null ? PyNone.NONE : PyStr.of(entry.text);
    }

    private static DocumentationEntry entry(BuiltinFunction function) {
        if (function.code.owner != null) {
            return member(function.code.owner, function.code.name);
        }
        if (function.self instanceof PyType owner) {
            return member(owner, function.code.name);
        }
        return function.module == null ? null : file(fileOf(function.module)).get(function.code.name);
    }

    private static DocumentationEntry entry(PyType type) {
        return file(fileOf(type.module())).get(type.qualifiedName());
    }

    private static DocumentationEntry member(PyType owner, String name) {
        Map<String, DocumentationEntry> entries = file(fileOf(owner.module()));
        String cls = owner.qualifiedName();
        while (cls != null) {
            DocumentationEntry found = entries.get(cls + "." + name);
            if (found != null) {
                return found;
            }
            DocumentationEntry whole = entries.get(cls);
            cls = whole == null ? null : whole.like;
        }
        return name.startsWith("__") ? file(SPECIAL_METHODS).get(name) : null;
    }

    private static Map<String, DocumentationEntry> file(String name) {
        return FILES.computeIfAbsent(name, file -> read("/doc/" + file + ".txt"));
    }

    private static Map<String, DocumentationEntry> read(String path) {
        Map<String, DocumentationEntry> entries = new HashMap<>();
        try (InputStream stream = Resources.open(path)) {
            if (stream != null) {
                String cls = "";
                StringBuilder entry = new StringBuilder();
                for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                    if (line.startsWith("    ")) {
                        entry.append('\n').append(line, 4, line.length());
                    } else if (!line.isBlank()) {
                        cls = put(entries, cls, entry.toString());
                        entry = new StringBuilder(line);
                    }
                }
                put(entries, cls, entry.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** Takes in an entry as it is written, and answers the class whose members may follow. */
    private static String put(Map<String, DocumentationEntry> entries, String cls, String written) {
        if (written.isEmpty()) {
            return cls;
        }
        int end = 0;
        while (": (".indexOf(written.charAt(end)) < 0) {
            end++;
        }
        String name = written.substring(0, end);
        String signature = null;
        if (written.charAt(end) == '(') {
            int close = closing(written, end);
            signature = written.substring(end + 1, close);
            end = close + 1;
        }
        int colon = written.indexOf(':', end);
        String like = colon == end ? null : written.substring(end + " like ".length(), colon);
        boolean isMember = name.startsWith(".");
        entries.put(
                isMember ? cls + name : name,
                new DocumentationEntry(written.substring(colon + 1).strip(), signature, like));
        return isMember ? cls : name;
    }

    private static int closing(String written, int open) {
        int depth = 0;
        for (int i = open; ; i++) {
            char c = written.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
    }
}
