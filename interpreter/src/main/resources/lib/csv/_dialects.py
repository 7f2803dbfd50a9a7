"""Dialects: how a table is written as text."""

# What is defined here shows that as its module.
__name__ = "csv"

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
