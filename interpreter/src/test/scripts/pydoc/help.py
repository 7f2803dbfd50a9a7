"""What help prints of a script's own functions, classes and their members."""

import pydoc


def greet(name, /, *, loud=False) -> str:
    """Greets somebody.

    In two paragraphs.
    """


def bare(*args, **kwargs): pass


async def wait(seconds: float = 1.5):
    """Waits."""


class Animal:
    """Some animal."""

    legs = 4

    def __init__(self, name):
        """Names it."""
        self.name = name

    def speak(self):
        """Makes a noise."""

    @property
    def short(self):
        """The first letter."""
        return self.name[0]

    @property
    def nickname(self):
        return self.name

    @nickname.setter
    def nickname(self, value):
        self.name = value

    @classmethod
    def make(cls, count=1):
        """Makes some."""

    @staticmethod
    def count():
        return 0


class Dog(Animal):
    def speak(self, volume=11):
        """Barks."""


for thing in (greet, bare, wait, Animal, Dog, Animal.speak, Dog("rex").speak, Animal.make, Animal.short, lambda x, y=1: x):
    help(thing)
print(pydoc.getdoc(greet))
print(repr(pydoc.getdoc(bare)), pydoc.getdoc(Dog.speak))
for thing in (pydoc, greet, Animal, len, [].append, Dog("rex").speak, 5):
    print(pydoc.describe(thing))
try:
    pydoc.render_doc("no.such.thing")
except ImportError as error:
    print(str(error).partition("\n")[0])
