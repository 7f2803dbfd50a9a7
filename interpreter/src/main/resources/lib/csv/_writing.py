"""Text from rows."""

from csv._dialects import Error, _Format, QUOTE_ALL, QUOTE_NONE, QUOTE_NONNUMERIC

# What is defined here shows that as its module.
__name__ = "csv"


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
