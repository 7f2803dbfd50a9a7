class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry[name or cls.__name__] = cls


class A(Plugin):
    pass


class B(Plugin, name="bee"):
    pass


print(Plugin.registry)
try:
    class C(Plugin, other=1):
        pass
except TypeError as error:
    print(error)


class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"


print(Box[int], Box["x", 1])
try:
    A[int]
except TypeError as error:
    print(error)


class Tracer:
    def __set_name__(self, owner, name):
        print("named", name, owner.__name__, owner.__dict__.get("later"))


class Owner:
    first = Tracer()
    second = Tracer()
    later = "yes"


class Self:
    def me(self):
        return __class__


print(Self().me())
