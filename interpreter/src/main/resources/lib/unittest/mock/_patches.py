"""Stand-ins put in the place of attributes and entries for a while."""

import builtins
import inspect
from functools import wraps

from unittest.mock._models import create_autospec
from unittest.mock._sentinels import DEFAULT
from unittest.mock._stand_ins import AsyncMock, _is_async, MagicMock, NonCallableMock

# What is defined here shows that as its module.
__name__ = "unittest.mock"


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
