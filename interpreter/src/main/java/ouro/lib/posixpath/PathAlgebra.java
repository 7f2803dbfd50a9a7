package ouro.lib.posixpath;

import java.util.ArrayDeque;
import java.util.Deque;
import ouro.lib.files.WorkingDirectory;

/** What POSIX says of paths as text, without a look at the files. */
public final class PathAlgebra {
    private PathAlgebra() {}

    /** What stands before the last slash, without slashes at its end unless it is all slashes. */
    public static String head(String path) {
        String head = path.substring(0, path.lastIndexOf('/') + 1);
        int end = head.length();
        while (end > 0 && head.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? head : head.substring(0, end);
    }

    /** What stands behind the last slash. */
    public static String tail(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public static String join(String first, String second) {
        if (second.startsWith("/")) {
            return second;
        }
        return first.isEmpty() || first.endsWith("/") ? first + second : first + "/" + second;
    }

    /** Where the ending begins: at the last dot of the last part, unless only dots stand before it there. */
    static int endingOffset(String path) {
        int slash = path.lastIndexOf('/');
        int dot = path.lastIndexOf('.');
        if (dot > slash) {
            for (int i = slash + 1; i < dot; i++) {
                if (path.charAt(i) != '.') {
                    return dot;
                }
            }
        }
        return path.length();
    }

    /** The path without {@code .}, {@code ..} and doubled slashes where they can be left out. */
    static String normalize(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        // POSIX lets exactly two slashes at the beginning mean something of their own.
        String root = !path.startsWith("/") ? "" : path.startsWith("//") && !path.startsWith("///") ? "//" : "/";
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (!part.equals("..")
                    || (root.isEmpty() && (parts.isEmpty() || parts.getLast().equals("..")))) {
                parts.addLast(part);
            } else if (!parts.isEmpty()) {
                parts.removeLast();
            }
        }
        String normal = root + String.join("/", parts);
        return normal.isEmpty() ? "." : normal;
    }

    static String absolute(String path) {
        return normalize(join(WorkingDirectory.current().toString(), path));
    }

    /** The way from one absolute normal path to another. */
    static String relative(String path, String start) {
        String[] from = start.equals("/") ? new String[0] : start.substring(1).split("/");
        String[] to = path.equals("/") ? new String[0] : path.substring(1).split("/");
        int common = 0;
        while (common < from.length && common < to.length && from[common].equals(to[common])) {
            common++;
        }
        StringBuilder way = new StringBuilder();
        for (int i = common; i < from.length; i++) {
            way.append(way.isEmpty() ? "" : "/").append("..");
        }
        for (int i = common; i < to.length; i++) {
            way.append(way.isEmpty() ? "" : "/").append(to[i]);
        }
        return way.isEmpty() ? "." : way.toString();
    }
}
