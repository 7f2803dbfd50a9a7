class Meta(type):
    def __prepare__(name, bases, **keywords):
        print("prepare", name, bases, keywords)
        return {"prepared": True}

    def __new__(meta, name, bases, namespace, **keywords):
        print("new", name, [key for key in namespace if not key.startswith("__")], keywords)
        return super().__new__(meta, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **keywords):
        print("init", name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print("call", cls.__name__, args)
        return super().__call__(*args)

    def __len__(cls):
        return 42

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    def __iter__(cls):
        return iter("abc")

    def __contains__(cls, item):
        return item == 1

    def __repr__(cls):
        return f"<Meta {cls.__name__}>"

    def __instancecheck__(cls, instance):
        return instance == "magic"

    def __subclasscheck__(cls, subclass):
        return subclass is int

    @property
    def plural(cls):
        return cls.__name__ + "s"


class Widget(metaclass=Meta, color="red"):
    size = 1

    def __init__(self, n):
        self.n = n


w = Widget(3)
print(w.n, Widget.prepared, len(Widget), Widget["k"], list(Widget), 1 in Widget, Widget, Widget.plural)
print(isinstance("magic", Widget), isinstance(5, Widget), issubclass(int, Widget), isinstance(w, Widget))
print(type(Widget) is Meta, hasattr(w, "plural"))


class Child(Widget):
    pass


class Other(type):
    pass


class Base(metaclass=Other):
    pass


try:
    class Mixed(Widget, Base):
        pass
except TypeError as error:
    print(error)

Made = Meta("Made", (), {"a": 1})
print(Made, Made.a)
Plain = type("Plain", (object,), {"hello": lambda self: "hello"})
print(Plain().hello(), Plain.__name__, Plain.__module__)


class Singleton(type):
    instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args, **kwargs)
        return cls.instances[cls]


class Config(metaclass=Singleton):
    def __init__(self):
        print("made once")


print(Config() is Config())
