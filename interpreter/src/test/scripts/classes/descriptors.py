class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, "unset")

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print("delete", self.name)
        instance.__dict__.pop(self.name, None)


class Person:
    name = Typed(str)
    age = Typed(int)


p = Person()
print(p.name, p.age)
p.name = "Ann"
p.age = 3
print(p.name, p.age, p.__dict__)
try:
    p.age = "x"
except TypeError as error:
    print(error)
del p.age
print(p.age, type(Person.age).__name__)


class Lazy:
    """A descriptor without __set__: the instance's own attribute wins."""

    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        print("computing")
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Circle:
    @Lazy
    def area(self):
        return 3.5


c = Circle()
print(c.area, c.area)


class Bad:
    def __set_name__(self, owner, name):
        raise ValueError("no")


try:
    class Owner:
        attribute = Bad()
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))


class Method:
    def __get__(self, instance, owner):
        return lambda *args: (instance is not None, owner.__name__, args)


class Host:
    m = Method()


print(Host.m(1), Host().m(2))
