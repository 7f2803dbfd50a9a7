"""Tables as text: values separated by commas and the like (Library Reference, csv)."""

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab",
           "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "Sniffer",
           "unregister_dialect", "DictReader", "DictWriter", "unix_dialect"]

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)

_limit = 131072
_dialects = {}


class Error(Exception):
    """The text is no table, or the values cannot be written as one."""

    __module__ = "_csv"


def field_size_limit(limit=None):
    """How long a field may be; sets it and answers what it was."""
    global _limit
    before = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _limit = limit
    return before


# ---- dialects ----------------------------------------------------------------------------------------------------------

def _character(name, value, optional=True):
    if value is None and optional:
        return None
    if not isinstance(value, str):
        wanted = "string or None" if optional else "string"
        raise TypeError(f'"{name}" must be {wanted}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


_DEFAULTS = {"delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
             "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False}


class _Format:
    """A dialect whose parts are known to be good."""

    def __init__(self, dialect=None, /, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in _DEFAULTS:
                raise TypeError(f"{name!r} is an invalid keyword argument for this function")
        values = {name: options[name] if name in options else getattr(dialect, name, default)
                  for name, default in _DEFAULTS.items()}
        self.delimiter = _character("delimiter", values["delimiter"], optional=False)
        self.doublequote = bool(values["doublequote"])
        self.escapechar = _character("escapechar", values["escapechar"])
        self.lineterminator = values["lineterminator"]
        self.quotechar = _character("quotechar", values["quotechar"])
        self.quoting = values["quoting"]
        self.skipinitialspace = bool(values["skipinitialspace"])
        self.strict = bool(values["strict"])
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer')
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and "quotechar" in options and "quoting" not in options:
            self.quoting = QUOTE_NONE
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string')


_Format.__name__ = _Format.__qualname__ = "Dialect"
_Format.__module__ = "_csv"


class Dialect:
    """How a table is written; subclasses say it in their attributes."""

    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        try:
            _Format(self)
        except TypeError as error:
            raise Error(str(error))


class excel(Dialect):
    """What Excel writes."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What Excel writes with tabs."""

    delimiter = "\t"


class unix_dialect(Dialect):
    """What programs of Unix write."""

    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = QUOTE_ALL


def register_dialect(name, dialect=None, /, **fmtparams):
    """Gives a dialect a name."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Format(dialect, **fmtparams)


def unregister_dialect(name):
    """Forgets a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """The dialect of a name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """All names."""
    return list(_dialects)


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


# ---- reading -----------------------------------------------------------------------------------------------------------

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
                or len(text) > _limit):
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
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
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


# ---- writing -----------------------------------------------------------------------------------------------------------

class _Writer:
    """Writes rows to what has a write method."""

    def __init__(self, csvfile, dialect, options):
        self._write = getattr(csvfile, "write", None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _Format(dialect, **options)

    def writerow(self, row):
        """Writes a row; answers what write answered."""
        try:
            values = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        format = self.dialect
        fields = [self._text(value, len(values) == 1) for value in values]
        return self._write(format.delimiter.join(fields) + format.lineterminator)

    def writerows(self, rows):
        """Writes several rows."""
        for row in rows:
            self.writerow(row)

    def _text(self, value, alone):
        format = self.dialect
        text = "" if value is None else value if isinstance(value, str) else str(value)
        quoted = (format.quoting == QUOTE_ALL
                  or format.quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)))
        special = {format.delimiter, format.escapechar, format.quotechar, "\n", "\r", *format.lineterminator}
        out = []
        for character in text:
            if character in special:
                escape = False
                if format.quoting == QUOTE_NONE:
                    escape = True
                elif character == format.quotechar:
                    if format.doublequote:
                        out.append(character)
                        quoted = True
                    else:
                        escape = True
                elif character == format.escapechar:
                    escape = True
                else:
                    quoted = True
                if escape:
                    if format.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(format.escapechar)
            out.append(character)
        if not text and alone and not quoted:
            if format.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            quoted = True
        return f"{format.quotechar}{''.join(out)}{format.quotechar}" if quoted else "".join(out)


_Writer.__name__ = _Writer.__qualname__ = "writer"
_Writer.__module__ = "_csv"


def writer(*args, **fmtparams):
    """Writes rows to a file."""
    if not args:
        raise TypeError(" expected at least 1 argument, got 0")
    return _Writer(args[0], args[1] if len(args) > 1 else fmtparams.pop("dialect", None), fmtparams)


# ---- rows as dicts -----------------------------------------------------------------------------------------------------

class DictReader:
    """Reads rows as dicts; the first row holds the keys where none are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        """The keys."""
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        record = dict(zip(names, row))
        if len(row) > len(names):
            record[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            record[name] = self.restval
        return record


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames = fieldnames
        self.restval = restval
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Writes the keys."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _values(self, record):
        if self.extrasaction == "raise":
            unknown = record.keys() - self.fieldnames
            if unknown:
                raise ValueError(f"dict contains fields not in fieldnames: {', '.join(map(repr, unknown))}")
        return [record.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        """Writes one."""
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        """Writes several."""
        return self.writer.writerows(map(self._values, rowdicts))


# ---- guessing ----------------------------------------------------------------------------------------------------------

class Sniffer:
    """Guesses how a table is written."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """A dialect for a sample: its delimiter stands equally often in every line."""
        quote = next((each for each in "\"'" if sample.count(each) >= 2), '"')
        lines = [line for line in sample.splitlines() if line.strip()]
        plain = [self._unquoted(line, quote) for line in lines]
        candidates = dict.fromkeys(self.preferred + sorted({c for line in plain for c in line if not c.isalnum()}))
        best = None
        for candidate in candidates:
            if delimiters and candidate not in delimiters or candidate in (quote, "\r", "\n", "."):
                continue
            counts = {line.count(candidate) for line in plain}
            if len(counts) == 1 and counts != {0}:
                best = candidate
                break
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(Dialect):
            _name = "sniffed"
            delimiter = best
            quotechar = quote
            doublequote = quote * 2 in sample
            skipinitialspace = all(best + " " in line for line in plain)
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL
        return dialect

    @staticmethod
    def _unquoted(line, quote):
        return "".join(line.split(quote)[::2])

    def has_header(self, sample):
        """Whether the first row seems to hold names: its cells are of another kind than those below."""
        rows = list(reader(sample.splitlines(), self.sniff(sample)))
        header, rows = rows[0], [row for row in rows[1:21] if len(row) == len(rows[0])]

        def kind(text):
            try:
                complex(text)
                return "number"
            except ValueError:
                return len(text)

        votes = 0
        for place, name in enumerate(header):
            kinds = {kind(row[place]) for row in rows}
            if len(kinds) == 1:
                votes += 1 if kind(name) != kinds.pop() else -1
        return votes > 0
