class Dynamic:
    known = 1

    def __getattr__(self, name):
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(f"no {name} here")

    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)

    def __dir__(self):
        return ["b", "a"]


d = Dynamic()
d.value = 5
print(d.value, d.known, d.xyz, hasattr(d, "q"), getattr(d, "q", "default"), dir(d))
del d.value
try:
    d.value
except AttributeError as error:
    print(error, error.name, error.obj is d)


class Logged:
    def __init__(self):
        self.n = 1

    def __getattribute__(self, name):
        if name != "log":
            print("get", name)
        return super().__getattribute__(name)


l = Logged()
print(l.n)
try:
    l.missing
except AttributeError as error:
    print(error, error.name)


class Both:
    def __getattribute__(self, name):
        if name == "inner":
            raise AttributeError("hidden")
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return "fallback " + name


print(Both().inner, Both().__class__.__name__)


class WithProperty:
    @property
    def broken(self):
        raise AttributeError("from inside")

    def __getattr__(self, name):
        return "got " + name


print(WithProperty().broken)
