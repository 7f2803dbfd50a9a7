package ouro.lib.sys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import ouro.object.documentation.Resources;

/** The modules of Python's library by name, to tell one that Ouro lacks from one that nobody knows. */
public final class StandardModules {
    private static final String LIST = "/system/modules.txt";

    private StandardModules() {}

    /** Whether CPython 3.11 has a top-level module of that name. Reads the list each time: only failing imports ask. */
    public static boolean contains(String name) {
        return names().contains(name);
    }

    /** All of them; public ones only. */
    public static Set<String> names() {
        try (InputStream stream = Resources.open(LIST)) {
            String names = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Set.of(names.strip().split("\\s+"));
        } catch (IOException e) {
            return Set.of();
        }
    }
}
