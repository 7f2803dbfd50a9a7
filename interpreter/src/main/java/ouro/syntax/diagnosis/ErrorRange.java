package ouro.syntax.diagnosis;

/** What a message points at, with the numbers of the exception: lines and offsets from 1, 0 or -1 where CPython says so. */
record ErrorRange(int line, int offset, int endLine, int endOffset) {}
