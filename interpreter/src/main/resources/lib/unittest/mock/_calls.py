"""Calls as stand-ins note them."""

# What is defined here shows that as its module.
__name__ = "unittest.mock"


def _call_text(name, args, kwargs):
    parts = [repr(each) for each in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


class _Call(tuple):
    """A call: name, positional and keyword arguments; those of call_args have no name."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for each in value:
            if isinstance(each, str):
                name = each
            elif isinstance(each, tuple):
                args = each
            elif isinstance(each, dict):
                kwargs = each
        self = tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall
        return self

    @property
    def args(self):
        """The positional arguments."""
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        """The keyword arguments."""
        return self[1] if len(self) == 2 else self[2]

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        name = self[0] if len(self) == 3 else ""
        other_name, args, kwargs = "", (), {}
        if not isinstance(other, tuple) or length > 3:
            return False
        for each in other:
            if isinstance(each, str):
                other_name = each
            elif isinstance(each, tuple):
                args = each
            elif isinstance(each, dict):
                kwargs = each
            else:
                return False
        if len(self) == 3 and other_name != name and not (isinstance(other, _Call) and len(other) == 2):
            return False
        mine, parent = self._mock_parent, getattr(other, "_mock_parent", None)
        if mine is not None and parent is not None and mine != parent:
            return False
        return (args, kwargs) == (self.args, self.kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None or not self._mock_name:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name, parent=self)

    def __getattr__(self, name):
        if name.startswith("_mock") or name.startswith("__"):
            raise AttributeError(name)
        own = self._mock_name
        return _Call(name=f"{own}.{name}" if own else name, parent=self, from_kall=False)

    def __repr__(self):
        if not self._mock_from_kall:
            return f"call.{self._mock_name}" if self._mock_name else "call"
        name = self[0] if len(self) == 3 else ""
        if not name:
            name = "call"
        elif name.startswith("()"):
            name = f"call{name}"
        else:
            name = f"call.{name}"
        return _call_text(name, self.args, self.kwargs)

    def call_list(self):
        """The calls that lead to this one."""
        found, each = [], self
        while each is not None:
            if each._mock_from_kall:
                found.append(each)
            each = each._mock_parent
        return _CallList(reversed(found))


class _Caller:
    """Makes calls to compare with."""

    def __call__(self, *args, **kwargs):
        made = _Call(("", args, kwargs))
        made._mock_name = "()"
        return made

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Call(name=name, from_kall=False)

    def __repr__(self):
        return "call"


call = _Caller()


class _CallList(list):
    """Calls, in which a row of calls can be found."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(list(self[place:place + len(value)]) == list(value) for place in range(len(self) - len(value) + 1))
