import abc
import types


class Entry:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        return self.bases


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases, **keywords):
        print("prepare", name, bases, keywords)
        return {"prepared": True}

    def __new__(cls, name, bases, body, **keywords):
        print("new", name, bases, sorted(key for key in body if key != "__module__"), keywords)
        return super().__new__(cls, name, bases, body)

    def __init__(cls, name, bases, body, **keywords):
        super().__init__(name, bases, body)


def told(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)


print(types.new_class("Plain"), types.new_class("Plain").__bases__)
made = types.new_class("Made", (dict,), {"metaclass": Meta, "size": 3}, lambda body: body.update(x=1))
print(made.x, made.prepared, type(made))
keywords = {"metaclass": Meta}
types.new_class("Kept", (), keywords)
print(keywords)
entry = Entry(list)
made = types.new_class("Listed", (entry,))
print(made.__bases__, made.__orig_bases__ == (entry,))
print("__orig_bases__" in vars(types.new_class("Direct", (list,))))
made = types.new_class("Body", (Entry(),), None, lambda body: body.__setitem__("__orig_bases__", "own"))
print(made.__bases__, type(made.__orig_bases__))
told(types.new_class, "Clash", (made, types.new_class("Other", (), {"metaclass": Meta}), abc.ABC))
told(types.new_class, "Size", (), {"size": 1})


class Dynamic:
    @types.DynamicClassAttribute
    def name(self):
        """The name."""
        return self._name

    @name.setter
    def name(self, value):
        self._name = value

    @name.deleter
    def name(self):
        del self._name

    only_read = types.DynamicClassAttribute(lambda self: "read")
    only_set = types.DynamicClassAttribute(None, lambda self, value: None, doc="Only set.")


dynamic = Dynamic()
dynamic.name = "n"
print(dynamic.name, dynamic.only_read)
del dynamic.name
for action in (lambda: Dynamic.name, lambda: dynamic.only_set, lambda: setattr(dynamic, "only_read", 1),
               lambda: delattr(dynamic, "only_read"), lambda: dynamic.name):
    told(action)
attribute = vars(Dynamic)["name"]
print(attribute.__doc__, attribute.overwrite_doc, attribute.__isabstractmethod__, attribute.fdel is not None)
print(vars(Dynamic)["only_set"].__doc__, vars(Dynamic)["only_set"].overwrite_doc)
told(lambda: types.DynamicClassAttribute().fget)


class Abstract(abc.ABC):
    @types.DynamicClassAttribute
    @abc.abstractmethod
    def wanted(self):
        """To be defined."""


print(Abstract.__abstractmethods__, type(Abstract.wanted).__name__, Abstract.wanted.__isabstractmethod__)


class Named(type):
    @property
    def label(cls):
        return "class " + cls.__name__


class Labelled(metaclass=Named):
    @types.DynamicClassAttribute
    def label(self):
        return "instance"


print(Labelled.label, Labelled().label)
