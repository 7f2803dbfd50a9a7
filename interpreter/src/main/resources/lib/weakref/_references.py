"""References to methods, and what is called when an object is gone."""

from _weakref import ref

# What is defined here shows that as its module.
__name__ = "weakref"


class WeakMethod(ref):
    """A reference to a bound method that lives as long as its object."""

    __slots__ = ("_function", "_kind", "__weakref__")

    def __new__(cls, meth, callback=None):
        try:
            instance, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        if callback is None:
            self = ref.__new__(cls, instance)
        else:
            self = ref.__new__(cls, instance, lambda reference: callback(self))
        self._function = ref(function)
        self._kind = type(meth)
        return self

    def __init__(self, *args):
        pass

    def __call__(self):
        instance, function = ref.__call__(self), self._function()
        return None if instance is None or function is None else self._kind(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return ref.__eq__(self, other) and self._function == other._function

    __hash__ = ref.__hash__


class finalize:
    """Calls a function when an object is gone, at the latest at the end of the run."""

    _alive = {}
    _count = 0
    _at_exit = False

    class _Info:
        __slots__ = ("reference", "function", "args", "kwargs", "atexit", "index")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._at_exit:
            import atexit
            atexit.register(finalize._run_all)
            finalize._at_exit = True
        info = finalize._Info()
        info.reference = ref(obj, self)
        info.function, info.args, info.kwargs = func, args, kwargs
        info.atexit = True
        info.index = finalize._count
        finalize._count += 1
        finalize._alive[id(self)] = self, info

    def _info(self):
        return finalize._alive.get(id(self), (None, None))[1]

    def __call__(self, _=None):
        """Calls the function if it was not called before."""
        info = finalize._alive.pop(id(self), (None, None))[1]
        if info is not None:
            return info.function(*info.args, **info.kwargs)

    def detach(self):
        """Gives it up; answers object, function, args and kwargs."""
        info = self._info()
        obj = info and info.reference()
        if obj is not None and finalize._alive.pop(id(self), None):
            return obj, info.function, info.args, info.kwargs

    def peek(self):
        """Object, function, args and kwargs of what is still to be called."""
        info = self._info()
        obj = info and info.reference()
        if obj is not None:
            return obj, info.function, info.args, info.kwargs

    @property
    def alive(self):
        """Whether the function is still to be called."""
        return id(self) in finalize._alive

    @property
    def atexit(self):
        """Whether the end of the run counts."""
        info = self._info()
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._info()
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._info()
        obj = info and info.reference()
        start = f"<{type(self).__name__} object at {id(self):#x}"
        return f"{start}; dead>" if obj is None else f"{start}; for {type(obj).__name__!r} at {id(obj):#x}>"

    @classmethod
    def _run_all(cls):
        while True:
            waiting = [(info.index, each) for each, info in cls._alive.values() if info.atexit]
            if not waiting:
                return
            max(waiting, key=lambda pair: pair[0])[1]()
