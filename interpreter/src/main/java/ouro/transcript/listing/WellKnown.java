package ouro.transcript.listing;

import java.util.Set;

/** Modules that fragments use without a word, as their readers know where to find them. */
final class WellKnown {
    static final Set<String> MODULES = Set.of(
            "asyncio",
            "collections",
            "concurrent",
            "contextlib",
            "contextvars",
            "functools",
            "inspect",
            "itertools",
            "json",
            "logging",
            "math",
            "os",
            "queue",
            "random",
            "re",
            "signal",
            "socket",
            "subprocess",
            "sys",
            "threading",
            "time",
            "types",
            "typing",
            "warnings");

    private WellKnown() {}
}
