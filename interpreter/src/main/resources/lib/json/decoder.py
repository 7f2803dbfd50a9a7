"""Reading JSON."""

import _json

__all__ = ["JSONDecoder", "JSONDecodeError"]


def _place(text, pos):
    """The line and column of a position, both counted from 1."""
    line = text.count("\n", 0, pos) + 1
    return line, pos - text.rfind("\n", 0, pos)


class JSONDecodeError(ValueError):
    """What is wrong with a JSON text, and where."""

    def __init__(self, msg, doc, pos):
        line, column = _place(doc, pos)
        super().__init__(f"{msg}: line {line} column {column} (char {pos})")
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno, self.colno = line, column

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def _read(self, s, idx, whole):
        return _json.decode(s, idx, whole, self.object_hook, self.object_pairs_hook, self.parse_float,
                            self.parse_int, self.parse_constant, self.strict, JSONDecodeError)

    def decode(self, s):
        return self._read(s, 0, True)

    def raw_decode(self, s, idx=0):
        return self._read(s, idx, False)
