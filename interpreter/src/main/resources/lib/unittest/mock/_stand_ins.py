"""The stand-ins themselves."""

import inspect

from unittest.mock._calls import _Call, _call_text, _CallList
from unittest.mock._sentinels import DEFAULT, _deleted

# What is defined here shows that as its module.
__name__ = "unittest.mock"

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
        own.update(_mock_parent=_new_parent if parent is None else parent, _mock_name=name, _mock_new_name=_new_name,
                   _mock_children={}, _mock_wraps=wraps, _mock_sealed=False, _spec_class=None, _mock_methods=None,
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
