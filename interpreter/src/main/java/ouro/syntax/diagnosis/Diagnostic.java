package ouro.syntax.diagnosis;

/**
 * What an alternative that matched says.
 *
 * @param first the name of the part it is about, or null
 * @param second the name of another part, or null
 * @param message null where the form has its own
 */
record Diagnostic(DiagnosticForm form, String first, String second, String message) {
    /** How the place is found, and on what conditions something is said at all. */
    enum DiagnosticForm {
        /** Points at the first part. */
        AT,
        /** Points from the first part to the second. */
        RANGE,
        /** Points from the first part to where reading stands. */
        FROM,
        /** Points at the last token that was read. */
        HERE,
        /** As HERE, about indentation. */
        BLOCK,
        /** Points behind the first part. */
        BEHIND,
        /** The first part, or something in it, cannot be assigned to. */
        ASSIGNED,
        /** The same for the targets of a loop. */
        LOOPED,
        /** The first part, or something in it, cannot be deleted. */
        DELETED,
        /** As RANGE, where the first part is the name of a statement that became a function. */
        LEGACY,
        /** As RANGE, inside of brackets. */
        COMMA,
        /** Points from the last of the arguments in the first part to the second, where there are several. */
        GENERATOR,
        /** As HERE; the message goes on where the arguments in the first part unpack a mapping. */
        POSITIONAL,
        /** The first part is a run of strings: they must fit together, and so must what is in them. */
        STRINGS,
        /** The first part must be a real number. */
        REAL,
        /** The first part must be an imaginary number. */
        IMAGINARY
    }
}
