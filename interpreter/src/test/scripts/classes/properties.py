class Celsius:
    def __init__(self, degrees=0):
        self.degrees = degrees

    @property
    def degrees(self):
        "Degrees, not below absolute zero."
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleted")
        del self._degrees

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32


t = Celsius(100)
print(t.degrees, t.fahrenheit)
t.degrees = -40
print(t.fahrenheit, Celsius.degrees.__doc__)
for action in ("t.degrees = -300", "t.fahrenheit = 5", "del t.fahrenheit", "del t.degrees", "t.degrees"):
    try:
        exec(action)
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(type(Celsius.degrees), Celsius.fahrenheit.fset)


class Kelvin(Celsius):
    @Celsius.degrees.getter
    def degrees(self):
        return self._degrees + 273.15


print(Kelvin(0).degrees)
p = property(lambda self: 1)
print(p.fget is not None, p.fset, p.fdel)
try:
    property().__get__(t)
except AttributeError as error:
    print(error)
