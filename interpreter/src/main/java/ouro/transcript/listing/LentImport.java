package ouro.transcript.listing;

import java.nio.file.Path;
import ouro.transcript.document.Listing;

/**
 * An import that a listing lacks.
 *
 * @param statement what is put before it
 * @param owner the listing that makes this import; null where none does
 */
public record LentImport(String statement, Listing owner) {
    /** All that a module defines, for the examples in its docstrings. */
    static LentImport ofModule(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.py$", "");
        String path = "'"
                + file.toAbsolutePath()
                        .normalize()
                        .toString()
                        .replace("\\", "\\\\")
                        .replace("'", "\\'") + "'";
        return new LentImport(
                "__name__ = '%s'; exec(compile(open(%s, encoding='utf-8').read(), %s, 'exec'), globals())"
                        .formatted(name, path, path),
                null);
    }

    /** Whether it is an import that the document should have. */
    public boolean isImport() {
        return statement.startsWith("import ") || statement.startsWith("from ");
    }
}
