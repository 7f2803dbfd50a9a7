"""Values printed over as many lines as they need."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    text = pformat(object, indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                   underscore_numbers=underscore_numbers)
    print(text, file=stream)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._repr(object, set(), 0)


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


def _class_and_identity(value):
    """An order for values that have none of their own."""
    return str(type(value)), id(value)


class _Key:
    """Orders what can be compared by value, and all else by class and identity."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        mine, theirs = self.value, other.value
        try:
            return mine < theirs
        except TypeError:
            return _class_and_identity(mine) < _class_and_identity(theirs)


def _refuse(wrong, rule):
    if wrong:
        raise ValueError(rule)


def _pair_key(item):
    return _Key(item[0]), _Key(item[1])


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent, width = int(indent), int(width)
        _refuse(indent < 0, "indent must be >= 0")
        _refuse(depth is not None and depth <= 0, "depth must be > 0")
        _refuse(width == 0, "width must be != 0")
        self._indent_per_level, self._width, self._depth = indent, width, depth
        self._compact, self._sort_dicts, self._underscore_numbers = bool(compact), sort_dicts, underscore_numbers
        self._stream = sys.stdout if stream is None else stream
        # What the latest value turned out to be.
        self._readable, self._recursive = True, False

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out.append, 0, 0, set(), 0)
        return "".join(out)

    def isrecursive(self, object):
        self._recursive = False
        self._repr(object, set(), 0)
        return self._recursive

    def isreadable(self, object):
        self._readable = True
        self._recursive = False
        self._repr(object, set(), 0)
        return self._readable and not self._recursive

    def format(self, object, context, maxlevels, level):
        """The repr of a value, whether it can be read back, and whether it holds itself."""
        readable, recursive = self._readable, self._recursive
        self._readable, self._recursive = True, False
        text = self._safe_repr(object, set(context), level)
        result = text, self._readable, self._recursive
        self._readable, self._recursive = readable, recursive
        return result

    # ---- on one line --------------------------------------------------------------------------------------------------

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, dict.fromkeys(context, 1), self._depth, level)
        self._readable = self._readable and readable
        self._recursive = self._recursive or recursive
        return text

    def _safe_repr(self, object, context, level):
        kind = type(object)
        if kind is int and self._underscore_numbers:
            return f"{object:_d}"
        method = kind.__repr__
        if issubclass(kind, dict) and method is dict.__repr__:
            opening, closing, empty = "{", "}", "{}"
        elif issubclass(kind, list) and method is list.__repr__:
            opening, closing, empty = "[", "]", "[]"
        elif issubclass(kind, tuple) and method is tuple.__repr__:
            opening, closing, empty = "(", ")", "()"
        else:
            text = repr(object)
            self._readable = self._readable and not text.startswith("<")
            return text
        if not object:
            return empty
        if self._depth and level >= self._depth:
            self._readable = False
            return opening + "..." + closing
        if id(object) in context:
            self._recursive = True
            self._readable = False
            return _recursion(object)
        context = context | {id(object)}
        if opening == "{":
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            parts = [self._repr(key, context, level + 1) + ": " + self._repr(value, context, level + 1)
                     for key, value in items]
        else:
            parts = [self._repr(each, context, level + 1) for each in object]
        if opening == "(" and len(parts) == 1:
            closing = ",)"
        return opening + ", ".join(parts) + closing

    # ---- on several lines ---------------------------------------------------------------------------------------------

    def _format(self, object, write, indent, allowance, context, level):
        if id(object) in context:
            write(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            printer = self._printer(object)
            if printer is not None:
                printer(object, write, indent, allowance, context | {id(object)}, level + 1)
                return
        write(text)

    def _printer(self, object):
        kind = type(object)
        method = kind.__repr__
        for base, printer in ((dict, self._print_dict), (list, self._print_list), (tuple, self._print_tuple),
                              (set, self._print_set), (frozenset, self._print_set), (str, self._print_str),
                              (bytes, self._print_bytes), (bytearray, self._print_bytearray)):
            if issubclass(kind, base):
                return printer if method is base.__repr__ else self._special_printer(object)
        return self._special_printer(object)

    def _special_printer(self, object):
        kind = type(object)
        name = kind.__module__ + "." + kind.__qualname__
        if name == "types.SimpleNamespace":
            return self._print_namespace
        if name == "collections.OrderedDict":
            return self._print_ordered
        if name == "collections.defaultdict":
            return self._print_default
        if name == "collections.Counter":
            return self._print_counter
        if name == "collections.deque":
            return self._print_deque
        if hasattr(kind, "__dataclass_fields__") and kind.__dataclass_params__.repr \
                and "__create_fn__" in getattr(kind.__repr__, "__wrapped__", kind.__repr__).__qualname__:
            return self._print_dataclass
        return None

    def _print_dict(self, object, write, indent, allowance, context, level):
        write("{")
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        if object:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._format_dict_items(items, write, indent, allowance + 1, context, level)
        write("}")

    def _format_dict_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        delimiter = ",\n" + " " * indent
        items = list(items)
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level)
            write(text + ": ")
            self._format(value, write, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                write(delimiter)

    def _format_named_items(self, items, write, indent, allowance, context, level):
        delimiter = ",\n" + " " * indent
        items = list(items)
        for i, (name, value) in enumerate(items):
            last = i == len(items) - 1
            write(name + "=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(name) + 1, allowance if last else 1, context, level)
            if not last:
                write(delimiter)

    def _format_items(self, items, write, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        items = list(items)
        newline = ",\n" + " " * indent
        delimiter = ""
        width = max_width = self._width - indent + 1
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                max_width -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                needed = len(text) + 2
                if width < needed:
                    width = max_width
                    if delimiter:
                        delimiter = newline
                if width >= needed:
                    width -= needed
                    write(delimiter)
                    delimiter = ", "
                    write(text)
                    continue
            write(delimiter)
            delimiter = newline
            self._format(item, write, indent, allowance if last else 1, context, level)

    def _print_list(self, object, write, indent, allowance, context, level):
        write("[")
        self._format_items(object, write, indent, allowance + 1, context, level)
        write("]")

    def _print_tuple(self, object, write, indent, allowance, context, level):
        write("(")
        closing = ",)" if len(object) == 1 else ")"
        self._format_items(object, write, indent, allowance + len(closing), context, level)
        write(closing)

    def _print_set(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        kind = type(object)
        if kind is set:
            write("{")
            closing = "}"
        else:
            write(kind.__name__ + "({")
            closing = "})"
            indent += len(kind.__name__) + 1
        self._format_items(sorted(object, key=_Key), write, indent, allowance + len(closing), context, level)
        write(closing)

    def _print_str(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        max_width = width = self._width - indent
        text = ""
        import re
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                max_width -= allowance
            if len(text) <= max_width:
                chunks.append(text)
                continue
            # Too long for a line: broken behind white space.
            parts = re.findall(r"\S*\s*", line)
            parts.pop()
            room = width
            current = ""
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    room -= allowance
                if len(repr(candidate)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(text)
            return
        if level == 1:
            write("(")
        write(("\n" + " " * indent).join(chunks))
        if level == 1:
            write(")")

    def _print_bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write("(")
        delimiter = ""
        for text in _wrapped_bytes(object, self._width - indent, allowance):
            write(delimiter + text)
            delimiter = "\n" + " " * indent
        if parens:
            write(")")

    def _print_bytearray(self, object, write, indent, allowance, context, level):
        write("bytearray(")
        self._print_bytes(bytes(object), write, indent + 10, allowance + 1, context, level + 1)
        write(")")

    def _print_namespace(self, object, write, indent, allowance, context, level):
        name = "namespace" if type(object).__name__ == "SimpleNamespace" else type(object).__name__
        write(name + "(")
        self._format_named_items(
            object.__dict__.items(), write, indent + len(name) + 1, allowance, context, level)
        write(")")

    def _print_dataclass(self, object, write, indent, allowance, context, level):
        from dataclasses import fields
        name = type(object).__name__
        write(name + "(")
        items = [(field.name, getattr(object, field.name)) for field in fields(object) if field.repr]
        self._format_named_items(items, write, indent + len(name) + 1, allowance, context, level)
        write(")")

    def _print_ordered(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + "(")
        self._format(list(object.items()), write, indent + len(name) + 1, allowance + 1, context, level)
        write(")")

    def _print_default(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        indent += len(type(object).__name__) + 1
        write(f"{type(object).__name__}({factory},\n{' ' * indent}")
        self._print_dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _print_counter(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + "({")
        if self._indent_per_level > 1:
            write((self._indent_per_level - 1) * " ")
        self._format_dict_items(
            object.most_common(), write, indent + len(name) + 1, allowance + 2, context, level)
        write("})")

    def _print_deque(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        name = type(object).__name__
        write(name + "(")
        indent += len(name) + 1
        write("[")
        if object.maxlen is None:
            self._format_items(object, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._format_items(object, write, indent, 2, context, level)
            maxlen = self._repr(object.maxlen, context, level)
            write(f"],\n{' ' * indent}maxlen={maxlen})")


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


def _wrapped_bytes(object, width, allowance):
    current = b""
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i:i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)
