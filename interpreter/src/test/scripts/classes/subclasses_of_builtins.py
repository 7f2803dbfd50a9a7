# Subclasses of built-in classes: keywords of their own, documentation from the getter.
class Labelled(list):
    def __new__(cls, items, label=None):
        made = super().__new__(cls, items)
        made.label = label
        return made


print(Labelled([1, 2], label="two"), Labelled([1], label="one").label)


class documented(property):
    """A property that documents itself."""


class Shape:
    @documented
    def area(self):
        """The area."""


print(Shape.area.__doc__)


class Undecided:
    __bool__ = None


try:
    bool(Undecided())
except TypeError as error:
    print(error)


def outer(x):
    return lambda: x


try:
    exec(outer(1).__code__)
except TypeError as error:
    print(error)
