package ouro.transcript.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a document is written in, by the end of its name. */
public enum DocumentFormat {
    MARKDOWN(".md", ".markdown", ".mdx", ".qmd", ".rmd"),
    /** Markdown without another sign of it; where there are no fences, what else may be code. */
    TEXT(".txt"),
    RESTRUCTURED_TEXT(".rst"),
    ASCIIDOC(".adoc", ".asciidoc"),
    ORG(".org"),
    HTML(".html", ".htm", ".xhtml"),
    NOTEBOOK(".ipynb"),
    /** The examples in the docstrings of a module. */
    MODULE(".py");

    private final List<String> endings;

    DocumentFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /** That of a file; null where the name tells of none. */
    public static DocumentFormat of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (DocumentFormat format : values()) {
            if (format.endings.stream().anyMatch(name::endsWith)) {
                return format;
            }
        }
        return null;
    }

    /**
     * The blocks of a document, in order.
     *
     * @param file where it is, for what lies beside it; null where nothing does
     */
    List<Fence> fences(String text, Path file) {
        return switch (this) {
            case MARKDOWN -> unlessNone(Markdown.fences(text, true), text, file);
            case TEXT -> unlessNone(Markdown.fences(text, false), text, file);
            case RESTRUCTURED_TEXT -> ReStructuredText.fences(text, folder(file));
            case ASCIIDOC -> AsciiDoc.fences(text);
            case ORG -> OrgMode.fences(text);
            case HTML -> Markdown.preformatted(text);
            case NOTEBOOK -> Notebook.fences(text);
            case MODULE -> Docstrings.fences(text);
        };
    }

    private static List<Fence> unlessNone(List<Fence> fences, String text, Path file) {
        return fences.isEmpty() ? ReStructuredText.fences(text, folder(file)) : fences;
    }

    private static Path folder(Path file) {
        return file == null ? null : file.toAbsolutePath().normalize().getParent();
    }
}
