"""Stand-ins that note how they are used (Library Reference, unittest.mock)."""

import builtins
import inspect
from functools import wraps

__all__ = ["Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock",
           "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal"]


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Makes an object for every name."""

    def __init__(self):
        self._made = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        if name not in self._made:
            self._made[name] = _SentinelObject(name)
        return self._made[name]


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _Any:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"

    __hash__ = None


ANY = _Any()


class InvalidSpecError(Exception):
    """A stand-in is no model for another."""


# ---- calls -------------------------------------------------------------------------------------------------------------

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


# ---- stand-ins ---------------------------------------------------------------------------------------------------------

_ASYNC_MAGICS = ("__aenter__", "__aexit__", "__anext__")
_RETURNS = {"__len__": 0, "__contains__": False, "__int__": 1, "__float__": 1.0, "__complex__": 1j, "__bool__": True,
            "__index__": 1, "__exit__": False, "__aexit__": False}
_MAGICS = (*_RETURNS, "__getitem__", "__setitem__", "__delitem__", "__iter__", "__enter__", "__str__", "__aenter__",
           "__aiter__", "__anext__", "__next__", "__call__", "__add__", "__sub__", "__mul__", "__truediv__",
           "__floordiv__", "__mod__", "__and__", "__or__", "__xor__", "__neg__", "__lt__", "__gt__", "__le__", "__ge__",
           "__eq__", "__ne__", "__hash__", "__reversed__", "__round__", "__getattr__", "__fspath__", "__await__")
_SET_BY_DEFAULT = ("__len__", "__contains__", "__int__", "__float__", "__complex__", "__bool__", "__index__",
                   "__exit__", "__getitem__", "__setitem__", "__delitem__", "__iter__", "__enter__", "__str__",
                   "__aenter__", "__aexit__", "__aiter__", "__add__", "__sub__", "__mul__", "__truediv__",
                   "__floordiv__", "__mod__", "__and__", "__or__", "__xor__", "__neg__")
_ASSERTIONS = ("assert", "assret", "asert", "aseert", "assrt", "called_once_with_", "called_with_")


class _Magic:
    """A special method that is a stand-in of its own."""

    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else instance._magic(self.name)

    def __set__(self, instance, value):
        instance._mock_children[self.name] = value

    def __delete__(self, instance):
        instance._mock_children[self.name] = _deleted


def _is_async(function):
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(getattr(function, "__func__", None))


class NonCallableMock:
    """A stand-in that cannot be called. Each is of a class of its own, which may get special methods."""

    def __new__(cls, /, *args, **kwargs):
        return object.__new__(type(cls.__name__, (cls,), {"__module__": cls.__module__, "__doc__": cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _new_name="", _new_parent=None,
                 **kwargs):
        own = self.__dict__
        spec = spec_set if spec_set is not None else spec
        own.update(_mock_parent=_new_parent if parent is None else parent, _mock_name=name, _mock_new_name=_new_name, _mock_children={},
                   _mock_wraps=wraps, _mock_sealed=False, _spec_class=None, _mock_methods=None,
                   _spec_set=spec_set is not None, _mock_return_value=DEFAULT, _mock_side_effect=None)
        if spec is not None:
            if isinstance(spec, (list, tuple)):
                own["_mock_methods"] = list(spec)
            else:
                own["_spec_class"] = spec if isinstance(spec, type) else type(spec)
                own["_mock_methods"] = dir(spec)
                own["_spec"] = spec
        self._forget()
        if kwargs:
            self.configure_mock(**kwargs)

    def _forget(self):
        self.__dict__.update(called=False, call_count=0, call_args=None, call_args_list=_CallList(),
                             mock_calls=_CallList(), method_calls=_CallList())

    @property
    def __class__(self):
        return self.__dict__.get("_spec_class") or type(self)

    def _get_child_mock(self, /, **kw):
        name = kw.get("_new_name") or ""
        kind = AsyncMock if issubclass(type(self), AsyncMock) else MagicMock if issubclass(
            type(self), NonCallableMagicMock) else Mock
        spec = self.__dict__.get("_spec")
        if name in _ASYNC_MAGICS or spec is not None and _is_async(getattr(spec, name, None)):
            kind = AsyncMock
        elif name.startswith("__"):
            kind = MagicMock
        return kind(**kw)

    def __getattr__(self, name):
        own = self.__dict__
        if name in ("_mock_methods", "_mock_children"):
            raise AttributeError(name)
        methods = own.get("_mock_methods")
        if methods is not None:
            if name not in methods:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if methods is None and name.startswith(_ASSERTIONS):
            raise AttributeError(
                f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        child = own["_mock_children"].get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            if own["_mock_sealed"]:
                raise AttributeError(f"Cannot set {self._extracted_name()}.{name}")
            wrapped = None if own["_mock_wraps"] is None else getattr(own["_mock_wraps"], name)
            child = own["_mock_children"][name] = self._get_child_mock(
                parent=self, wraps=wrapped, name=name, _new_name=name)
        return child

    def _magic(self, name):
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            child = self._mock_children[name] = self._get_child_mock(parent=self, name=name, _new_name=name)
            if name in _RETURNS:
                child.return_value = _RETURNS[name]
            elif name == "__str__":
                child.side_effect = lambda: (
                    object.__str__(self) if child._mock_return_value is DEFAULT else child._mock_return_value)
            elif name == "__iter__":
                child.side_effect = lambda: iter([] if child._mock_return_value is DEFAULT else child._mock_return_value)
            elif name == "__aiter__":
                child.side_effect = lambda: _async_iterator(
                    [] if child._mock_return_value is DEFAULT else child._mock_return_value)
        elif inspect.isfunction(child):
            return child.__get__(self)
        return child

    def __setattr__(self, name, value):
        own = self.__dict__
        if name in ("return_value", "side_effect"):
            object.__setattr__(self, name, value)
        elif name in _MAGICS:
            if not isinstance(inspect.getattr_static(type(self), name, None), _Magic):
                setattr(type(self), name, _Magic(name))
            own["_mock_children"][name] = value
        else:
            if own["_spec_set"] and own["_mock_methods"] is not None and name not in own["_mock_methods"] and (
                    name not in own):
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if self._may_adopt(value):
                value.__dict__.update(_mock_parent=self, _mock_name=name, _mock_new_name=name)
                own["_mock_children"][name] = value
            elif isinstance(inspect.getattr_static(type(self), name, None), property):
                object.__setattr__(self, name, value)
            else:
                own["_mock_children"].pop(name, None)
                own[name] = value

    def __delattr__(self, name):
        self.__dict__.pop(name, None)
        if self._mock_children.get(name) is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def __dir__(self):
        return sorted({*(self._mock_methods or dir(type(self))), *self.__dict__, *self._mock_children})

    # ---- names -----------------------------------------------------------------------------------------------------

    def _extracted_name(self):
        parts, each = [], self
        while each is not None:
            own = each.__dict__
            parent = own["_mock_parent"]
            name = own["_mock_new_name"] if parent is not None and own["_mock_new_name"] else own["_mock_name"]
            parts.append(name or "mock")
            each = parent
        text = ""
        for part in reversed(parts):
            text += part if part == "()" or not text else "." + part
        return text

    def __repr__(self):
        own = self.__dict__
        named = own["_mock_name"] is not None or own["_mock_parent"] is not None
        name = f" name={self._extracted_name()!r}" if named else ""
        spec = own["_spec_class"]
        spec = f" {'spec_set' if own['_spec_set'] else 'spec'}={spec.__name__!r}" if spec is not None else ""
        return f"<{type(self).__name__}{name}{spec} id='{id(self)}'>"

    # ---- configuration ---------------------------------------------------------------------------------------------

    @property
    def return_value(self):
        """What a call answers."""
        own = self.__dict__
        if own["_mock_return_value"] is DEFAULT:
            own["_mock_return_value"] = self._get_child_mock(parent=self, _new_name="()")
        return own["_mock_return_value"]

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        if self._may_adopt(value):
            value.__dict__.update(_mock_parent=self, _mock_new_name="()")

    def _may_adopt(self, value):
        """Whether a value is a stand-in of nobody's yet, and none of the parents of this one."""
        if not isinstance(value, NonCallableMock) or value.__dict__.get("_mock_parent") is not None or (
                value.__dict__.get("_mock_name") is not None):
            return False
        each = self
        while each is not None:
            if each is value:
                return False
            each = each.__dict__["_mock_parent"]
        return True

    @property
    def side_effect(self):
        """What a call does: a function, an exception, or values one after another."""
        return self.__dict__["_mock_side_effect"]

    @side_effect.setter
    def side_effect(self, value):
        is_exception = isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)
        if value is not None and not callable(value) and not is_exception:
            value = iter(value)
        self.__dict__["_mock_side_effect"] = value

    def configure_mock(self, /, **kwargs):
        """Sets attributes, also of children by names with dots."""
        for name, value in sorted(kwargs.items(), key=lambda pair: pair[0].count(".")):
            *path, last = name.split(".")
            target = self
            for each in path:
                target = getattr(target, each)
            setattr(target, last, value)

    def attach_mock(self, mock, attribute):
        """Makes a stand-in an attribute whose calls are noted here too."""
        mock.__dict__.update(_mock_parent=None, _mock_name=None, _mock_new_name="")
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Limits the attributes to those of a model."""
        self.__dict__.update(_mock_methods=list(spec) if isinstance(spec, (list, tuple)) else dir(spec),
                             _spec_set=spec_set)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forgets all calls."""
        self._forget()
        if return_value:
            self.__dict__["_mock_return_value"] = DEFAULT
        if side_effect:
            self.__dict__["_mock_side_effect"] = None
        for child in self._mock_children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(return_value=return_value, side_effect=side_effect)
        value = self.__dict__["_mock_return_value"]
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock()

    # ---- assertions ------------------------------------------------------------------------------------------------

    def _shown(self):
        return self.__dict__["_mock_name"] or "mock"

    def _calls(self, prefix="Calls"):
        return f"\n{prefix}: {self.mock_calls!r}." if self.mock_calls else ""

    def assert_called(self):
        """It was called."""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._shown()}' to have been called.")

    def assert_not_called(self):
        """It was not called."""
        if self.call_count:
            raise AssertionError(f"Expected '{self._shown()}' to not have been called. Called {self.call_count} times."
                                 f"{self._calls()}")

    def assert_called_once(self):
        """It was called once."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._shown()}' to have been called once. Called {self.call_count} "
                                 f"times.{self._calls()}")

    def assert_called_with(self, /, *args, **kwargs):
        """The last call had these arguments."""
        expected = _call_text(self._shown(), args, kwargs)
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        if self.call_args != _Call((args, kwargs), two=True):
            actual = _call_text(self._shown(), *self.call_args)
            raise AssertionError(f"expected call not found.\nExpected: {expected}\n  Actual: {actual}")

    def assert_called_once_with(self, /, *args, **kwargs):
        """It was called once, with these arguments."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._shown()}' to be called once. Called {self.call_count} times."
                                 f"{self._calls()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Some call had these arguments."""
        if not any(each == _Call((args, kwargs), two=True) for each in self.call_args_list):
            raise AssertionError(f"{_call_text(self._shown(), args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        """The calls are among those that were made."""
        expected = list(calls)
        if not any_order:
            if expected not in self.mock_calls:
                raise AssertionError(f"Calls not found.\nExpected: {_CallList(expected)!r}\n  Actual: "
                                     f"{self.mock_calls!r}")
            return
        made = list(self.mock_calls)
        missing = []
        for each in expected:
            if each in made:
                made.remove(each)
            else:
                missing.append(each)
        if missing:
            raise AssertionError(f"{self._shown()!r} does not contain all of {tuple(missing)!r} in its call list, found "
                                 f"{self.mock_calls!r} instead")


class Mock(NonCallableMock):
    """A stand-in that can be called and has any attribute."""

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 unsafe=False, **kwargs):
        NonCallableMock.__init__(self, spec, wraps, name, spec_set, **kwargs)
        if side_effect is not None:
            self.side_effect = side_effect
        if return_value is not DEFAULT:
            self.return_value = return_value

    def _note(self, args, kwargs):
        """Notes a call here and, under its name there, with the parents."""
        own = self.__dict__
        own["called"] = True
        own["call_count"] += 1
        own["call_args"] = _Call((args, kwargs), two=True)
        own["call_args_list"].append(own["call_args"])
        own["mock_calls"].append(_Call(("", args, kwargs)))
        name, each, is_method = own["_mock_new_name"], self, own["_mock_new_name"] not in ("", "()")
        while each.__dict__["_mock_parent"] is not None and name:
            parent = each.__dict__["_mock_parent"]
            if is_method:
                parent.__dict__["method_calls"].append(_Call((name, args, kwargs)))
            parent.__dict__["mock_calls"].append(_Call((name, args, kwargs)))
            above = parent.__dict__["_mock_new_name"]
            if not above:
                break
            is_method = is_method and above != "()"
            name = f"{above}{name}" if name.startswith("()") else f"{above}.{name}"
            each = parent

    def _answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
                raise effect
            if not callable(effect):
                result = next(effect)
                if isinstance(result, BaseException) or isinstance(result, type) and issubclass(
                        result, BaseException):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self.__dict__["_mock_return_value"] is not DEFAULT:
            return self.return_value
        if self.__dict__["_mock_wraps"] is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._answer(args, kwargs)


class NonCallableMagicMock(NonCallableMock):
    """A stand-in with special methods that cannot be called."""


class MagicMock(NonCallableMagicMock, Mock):
    """A stand-in that also has the special methods."""


for _name in _SET_BY_DEFAULT:
    setattr(NonCallableMagicMock, _name, _Magic(_name))


async def _async_iterator(values):
    for each in values:
        yield each


class AsyncMock(MagicMock):
    """A stand-in for a coroutine function."""

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__.update(_is_coroutine=True, await_count=0, await_args=None,
                             await_args_list=_CallList())

    def reset_mock(self, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    async def _await(self, args, kwargs):
        own = self.__dict__
        own["await_count"] += 1
        own["await_args"] = _Call((args, kwargs), two=True)
        own["await_args_list"].append(own["await_args"])
        effect = self.side_effect
        if effect is not None and not isinstance(effect, (BaseException, type)) and not callable(effect):
            try:
                result = next(effect)
            except StopIteration:
                raise StopAsyncIteration
            if isinstance(result, BaseException) or isinstance(result, type) and issubclass(result, BaseException):
                raise result
            return result
        result = self._answer(args, kwargs)
        return await result if inspect.iscoroutine(result) else result

    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._await(args, kwargs)

    def _awaits(self):
        return f"\nAwaits: {self.await_args_list!r}." if self.await_args_list else ""

    def assert_awaited(self):
        """It was awaited."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._shown()} to have been awaited.")

    def assert_not_awaited(self):
        """It was not awaited."""
        if self.await_count:
            raise AssertionError(f"Expected {self._shown()} to not have been awaited. Awaited {self.await_count} times.")

    def assert_awaited_once(self):
        """It was awaited once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._shown()} to have been awaited once. Awaited {self.await_count} "
                                 "times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """It was last awaited with these arguments."""
        expected = _call_text(self._shown(), args, kwargs)
        if self.await_args is None:
            raise AssertionError(f"Expected await: {expected}\nNot awaited")
        if self.await_args != _Call((args, kwargs), two=True):
            actual = _call_text(self._shown(), *self.await_args)
            raise AssertionError(f"expected await not found.\nExpected: {expected}\n  Actual: {actual}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """It was awaited once, with these arguments."""
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """It was awaited with these arguments at some time."""
        if not any(each == _Call((args, kwargs), two=True) for each in self.await_args_list):
            raise AssertionError(f"{_call_text(self._shown(), args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        """It was awaited with all of these arguments."""
        expected = list(calls)
        holds = all(each in self.await_args_list for each in expected) if any_order else (
            expected in self.await_args_list)
        if not holds:
            raise AssertionError(f"Awaits not found.\nExpected: {_CallList(expected)!r}\nActual: "
                                 f"{self.await_args_list!r}")


class PropertyMock(Mock):
    """A stand-in for a property."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    """Lets a stand-in have no further attributes."""
    mock.__dict__["_mock_sealed"] = True
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock):
            seal(child)


def create_autospec(spec, spec_set=False, instance=False, **kwargs):
    """A stand-in that takes only the calls that its model takes."""
    if _is_async(spec):
        return AsyncMock(spec=spec, **kwargs)
    if isinstance(spec, type):
        made = MagicMock(spec=spec, **kwargs)
        if not instance:
            made.return_value = create_autospec(spec, spec_set, instance=True)
        for name in dir(spec):
            function = getattr(spec, name)
            if inspect.isfunction(function) and not name.startswith("__"):
                made._mock_children[name] = _with_signature(
                    function, AsyncMock if _is_async(function) else MagicMock, instance, name=name, _new_name=name,
                    parent=made)
        return made
    if inspect.isfunction(spec):
        return _with_signature(spec, MagicMock, False, **kwargs)
    return MagicMock(spec=spec, **kwargs)


def _with_signature(function, kind, skip, **options):
    """A stand-in of that class whose calls must have the arguments of the function."""
    signature = inspect.signature(function)

    class Checked(kind):
        def __call__(self, /, *args, **kwargs):
            signature.bind(*((None, *args) if skip else args), **kwargs)
            return super().__call__(*args, **kwargs)
    Checked.__name__ = kind.__name__
    return Checked(**options)


# ---- patches -----------------------------------------------------------------------------------------------------------

def _import_target(name):
    first, *rest = name.split(".")
    found, path = __import__(first), first
    for part in rest:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


class _patch:
    """Puts something else in the place of an attribute for a while."""

    _active = []

    def __init__(self, getter, attribute, new, spec=None, create=False, spec_set=None, autospec=None,
                 new_callable=None, kwargs=None):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec, self.create, self.spec_set, self.autospec = spec, create, spec_set, autospec
        self.new_callable = new_callable
        self.kwargs = kwargs or {}
        self.attribute_name = None
        self.additional = []

    def _original(self):
        own = getattr(self.target, "__dict__", {})
        if self.attribute in own:
            return own[self.attribute], True
        found = getattr(self.target, self.attribute, DEFAULT)
        if found is DEFAULT and self.attribute in builtins.__dict__ and inspect.ismodule(self.target):
            self.create = True
        if found is DEFAULT and not self.create:
            raise AttributeError(f"{self.target!r} does not have the attribute {self.attribute!r}")
        return found, False

    def _replacement(self, original):
        if self.new is not DEFAULT:
            return self.new
        if self.autospec:
            return create_autospec(original if self.autospec is True else self.autospec, **self.kwargs)
        options = dict(self.kwargs)
        spec = original if self.spec is True else self.spec
        spec_set = original if self.spec_set is True else self.spec_set
        if spec is not None:
            options["spec"] = spec
        if spec_set is not None:
            options["spec_set"] = spec_set
        kind = self.new_callable or (AsyncMock if _is_async(original) else MagicMock)
        if isinstance(kind, type) and issubclass(kind, NonCallableMock):
            options.setdefault("name", self.attribute)
        return kind(**options)

    def __enter__(self):
        self.target = self.getter()
        self.original, self.is_local = self._original()
        new = self._replacement(self.original)
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        found = {self.attribute_name: new} if self.new is DEFAULT else {}
        for each in self.additional:
            value = each.__enter__()
            if each.new is DEFAULT:
                found[each.attribute_name] = value
        return found

    def __exit__(self, *info):
        for each in reversed(self.additional):
            each.__exit__(*info)
        if self.is_local and self.original is not DEFAULT:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.original)

    def start(self):
        """Begins; answers what is there now."""
        result = self.__enter__()
        self._active.append(self)
        return result

    def stop(self):
        """Ends."""
        if self in self._active:
            self._active.remove(self)
            return self.__exit__(None, None, None)

    def copy(self):
        """Another one that does the same."""
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                      self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional = [each.copy() for each in self.additional]
        return made

    def __call__(self, decorated):
        if isinstance(decorated, type):
            for name in dir(decorated):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(decorated, name)):
                    setattr(decorated, name, self.copy()(getattr(decorated, name)))
            return decorated
        if hasattr(decorated, "patchings"):
            decorated.patchings.append(self)
            return decorated
        patchings = [self]

        def enter(stack, args, kwargs):
            for each in patchings:
                value = stack.enter_context(each.copy())
                if each.attribute_name is not None:
                    kwargs.update(value)
                elif each.new is DEFAULT:
                    args += (value,)
            return args, kwargs

        from contextlib import ExitStack
        if _is_async(decorated):
            @wraps(decorated)
            async def patched(*args, **kwargs):
                with ExitStack() as stack:
                    args, kwargs = enter(stack, args, kwargs)
                    return await decorated(*args, **kwargs)
        else:
            @wraps(decorated)
            def patched(*args, **kwargs):
                with ExitStack() as stack:
                    args, kwargs = enter(stack, args, kwargs)
                    return decorated(*args, **kwargs)
        patched.patchings = patchings
        return patched


class _patch_dict:
    """Changes a dict for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import_target(self.in_dict)
        self._saved = self.in_dict.copy()
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *args):
        self.in_dict.clear()
        self.in_dict.update(self._saved)
        return False

    start = __enter__

    def stop(self):
        """Ends."""
        return self.__exit__(None, None, None)

    def __call__(self, decorated):
        if isinstance(decorated, type):
            for name in dir(decorated):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(decorated, name)):
                    setattr(decorated, name, _patch_dict(self.in_dict, self.values, self.clear)(
                        getattr(decorated, name)))
            return decorated
        if _is_async(decorated):
            @wraps(decorated)
            async def patched(*args, **kwargs):
                with self:
                    return await decorated(*args, **kwargs)
        else:
            @wraps(decorated)
            def patched(*args, **kwargs):
                with self:
                    return decorated(*args, **kwargs)
        return patched


class _Patcher:
    """patch(), patch.object(), patch.dict() and patch.multiple()."""

    TEST_PREFIX = "test"
    dict = _patch_dict

    def __call__(self, target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None,
                 **kwargs):
        place, dot, attribute = target.rpartition(".")
        if not dot:
            raise TypeError(f"Need a valid target to patch. You supplied: {target!r}")
        return _patch(lambda: _import_target(place), attribute, new, spec, create, spec_set, autospec, new_callable,
                      kwargs)

    def object(self, target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
               new_callable=None, **kwargs):
        """Patches an attribute of an object."""
        if isinstance(target, str):
            raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
        return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

    def multiple(self, target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
        """Patches several attributes of an object."""
        if not kwargs:
            raise ValueError("Must supply at least one keyword argument with patch.multiple")

        def find():
            return _import_target(target) if isinstance(target, str) else target
        patches = []
        for name, new in kwargs.items():
            each = _patch(find, name, new, spec, create, spec_set, autospec, new_callable)
            each.attribute_name = name
            patches.append(each)
        patches[0].additional = patches[1:]
        return patches[0]

    def stopall(self):
        """Ends all that were started."""
        for each in reversed(_patch._active[:]):
            each.stop()


patch = _Patcher()


def mock_open(mock=None, read_data=""):
    """A stand-in for open() whose files hold the data."""
    import io
    kind = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    mock = MagicMock(name="open", spec=open) if mock is None else mock
    handle = MagicMock()
    state = {}

    def opened(*args, **kwargs):
        state["file"] = kind(read_data)
        return DEFAULT

    handle.write.return_value = None
    handle.__enter__.return_value = handle
    handle.read.side_effect = lambda *args: state["file"].read(*args)
    handle.readline.side_effect = lambda *args: state["file"].readline(*args)
    handle.readlines.side_effect = lambda *args: state["file"].readlines(*args)
    handle.__iter__.side_effect = lambda: iter(state["file"])
    mock.side_effect = opened
    mock.return_value = handle
    return mock
