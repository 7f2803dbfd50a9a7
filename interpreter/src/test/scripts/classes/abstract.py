from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        "The area."

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def helper(): ...

    def describe(self):
        return f"{self.name}: {self.area()}"


class Half(Shape):
    def area(self):
        return 1


class Square(Half):
    name = "square"

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def helper():
        return "help"


for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print(Square.make().describe(), Square.helper(), sorted(Shape.__abstractmethods__), sorted(Square.__abstractmethods__))


class One(ABC):
    @abstractmethod
    def only(self): ...


try:
    One()
except TypeError as error:
    print(error)


class Drawable(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, candidate):
        if cls is Drawable:
            return any("draw" in base.__dict__ for base in candidate.__mro__)
        return NotImplemented


class Pen:
    def draw(self): ...


print(isinstance(Pen(), Drawable), issubclass(int, Drawable))


class Registered(ABC):
    pass


@Registered.register
class Outside:
    pass


print(isinstance(Outside(), Registered), issubclass(Outside, Registered), isinstance(5, Registered), Registered.__mro__)
Registered.register(int)
print(isinstance(5, Registered), isinstance(True, Registered))
try:
    Registered.register(5)
except TypeError as error:
    print(error)
print(type(Shape), isinstance(Shape, ABCMeta))
