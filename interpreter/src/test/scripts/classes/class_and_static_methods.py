class Date:
    count = 0

    def __init__(self, year, month):
        self.year, self.month = year, month
        type(self).count += 1

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split("-")))

    @staticmethod
    def leap(year):
        return year % 4 == 0

    def __repr__(self):
        return f"{self.__class__.__name__}({self.year}, {self.month})"


class Special(Date):
    pass


print(Date.parse("2024-05"), Special.parse("2020-01"), Date.count, Special.count)
print(Date.leap(2024), Date(1, 2).leap(2023))
print(Date.parse.__self__ is Date, Date.parse.__func__.__name__, Date.parse.__name__, Date.leap.__name__)
print(Date.__dict__["parse"].__func__.__qualname__, type(Date.__dict__["leap"]))
method = Date(1, 1).__repr__
print(method(), method.__self__, method.__func__ is Date.__repr__)
for call in (lambda: Date(), lambda: Date(1, 2, 3), lambda: Date(1, month=2, day=3), lambda: Date.parse(),
             lambda: Date.leap(), lambda: Date.__repr__(), lambda: object(1), lambda: object.__new__(int)):
    try:
        call()
    except TypeError as error:
        print(error)


class Plain:
    pass


for call in (lambda: Plain(1), lambda: Plain(a=1), lambda: Plain().missing, lambda: Plain.missing,
             lambda: setattr(5, "x", 1), lambda: setattr(int, "x", 1), lambda: delattr(Plain(), "x"),
             lambda: setattr(object(), "x", 1), lambda: setattr("a", "upper", 1)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
