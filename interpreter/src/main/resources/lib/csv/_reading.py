"""Rows from text."""

from csv import _dialects
from csv._dialects import Error, _Format, QUOTE_NONE, QUOTE_NONNUMERIC

# What is defined here shows that as its module.
__name__ = "csv"

_START_RECORD, _START, _PLAIN, _ESCAPED, _QUOTED, _ESCAPED_IN_QUOTES, _AFTER_QUOTE, _EAT_END, _AFTER_ESCAPED_END = range(9)


class _Reader:
    """Reads rows from an iterable of lines."""

    def __init__(self, csvfile, dialect, options):
        self._lines = iter(csvfile)
        self.dialect = _Format(dialect, **options)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._begin()
        while True:
            line = next(self._lines, None)
            if line is None:
                if self._field or self._state == _QUOTED:
                    if self.dialect.strict:
                        raise Error("unexpected end of data")
                    self._end_field()
                    return self._row
                raise StopIteration
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
            if self._state == _START_RECORD:
                row = self._simple(line)
                if row is not None:
                    return row
            for character in line:
                self._take(character)
            self._take("\0end")
            if self._state == _START_RECORD:
                return self._row

    def _simple(self, line):
        """The row of a line without anything special in it, or None."""
        format = self.dialect
        text = line[:-2] if line.endswith("\r\n") else line[:-1] if line.endswith("\n") else line
        if (format.quoting == QUOTE_NONNUMERIC or format.skipinitialspace or format.quotechar and format.quotechar in text
                or format.escapechar and format.escapechar in text or "\r" in text or "\n" in text
                or len(text) > _dialects._limit):
            return None
        return text.split(format.delimiter) if text else []

    def _begin(self):
        self._row = []
        self._field = []
        self._state = _START_RECORD
        self._is_number = False

    def _end_field(self):
        text = "".join(self._field)
        self._row.append(float(text) if self._is_number else text)
        self._field = []
        self._is_number = False

    def _add(self, character):
        if len(self._field) >= _dialects._limit:
            raise Error(f"field larger than field limit ({_dialects._limit})")
        self._field.append(character)

    def _take(self, c):
        format, state = self.dialect, self._state
        is_end = c in ("\n", "\r", "\0end")
        if state == _START_RECORD:
            if c == "\0end":
                return
            if is_end:
                self._state = _EAT_END
                return
            state = _START
        if state == _AFTER_ESCAPED_END:
            if c == "\0end":
                return
            state = _PLAIN
        if state == _START:
            if is_end:
                self._end_field()
                self._state = _START_RECORD if c == "\0end" else _EAT_END
            elif c == format.quotechar and format.quoting != QUOTE_NONE:
                self._state = _QUOTED
            elif c == format.escapechar:
                self._state = _ESCAPED
            elif c == " " and format.skipinitialspace:
                self._state = _START
            elif c == format.delimiter:
                self._end_field()
                self._state = _START
            else:
                self._is_number = format.quoting == QUOTE_NONNUMERIC
                self._add(c)
                self._state = _PLAIN
        elif state == _ESCAPED:
            if c in "\n\r":
                self._add(c)
                self._state = _AFTER_ESCAPED_END
            else:
                self._add("\n" if c == "\0end" else c)
                self._state = _PLAIN
        elif state == _PLAIN:
            if is_end:
                self._end_field()
                self._state = _START_RECORD if c == "\0end" else _EAT_END
            elif c == format.escapechar:
                self._state = _ESCAPED
            elif c == format.delimiter:
                self._end_field()
                self._state = _START
            else:
                self._add(c)
        elif state == _QUOTED:
            if c == "\0end":
                return
            if c == format.escapechar:
                self._state = _ESCAPED_IN_QUOTES
            elif c == format.quotechar and format.quoting != QUOTE_NONE:
                self._state = _AFTER_QUOTE if format.doublequote else _PLAIN
            else:
                self._add(c)
        elif state == _ESCAPED_IN_QUOTES:
            self._add("\n" if c == "\0end" else c)
            self._state = _QUOTED
        elif state == _AFTER_QUOTE:
            if format.quoting != QUOTE_NONE and c == format.quotechar:
                self._add(c)
                self._state = _QUOTED
            elif c == format.delimiter:
                self._end_field()
                self._state = _START
            elif is_end:
                self._end_field()
                self._state = _START_RECORD if c == "\0end" else _EAT_END
            elif format.strict:
                raise Error(f"'{format.delimiter}' expected after '{format.quotechar}'")
            else:
                self._add(c)
                self._state = _PLAIN
        elif state == _EAT_END:
            if c == "\0end":
                self._state = _START_RECORD
            elif c not in "\n\r":
                raise Error("new-line character seen in unquoted field - do you need to open the file in "
                            "universal-newline mode?")


_Reader.__name__ = _Reader.__qualname__ = "reader"
_Reader.__module__ = "_csv"


def reader(*args, **fmtparams):
    """Rows of strings from an iterable of lines."""
    if not args:
        raise TypeError(" expected at least 1 argument, got 0")
    return _Reader(args[0], args[1] if len(args) > 1 else fmtparams.pop("dialect", None), fmtparams)
