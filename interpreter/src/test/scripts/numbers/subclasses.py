class Meters(float):
    def __add__(self, other):
        return Meters(float(self) + float(other))

    def __repr__(self):
        return f"{float(self)}m"


class Count(int):
    unit = "pieces"

    def __new__(cls, value, label=""):
        self = super().__new__(cls, value)
        self.label = label
        return self


print(Meters(1.5) + 2, Meters(3) * 2, [Meters(1)], Meters("2.5"), type(-Meters(1)).__name__)
three = Count(3, "three")
print(three, three + 1, three.label, three.unit, type(three + 1).__name__, isinstance(three, int), three == 3, {3: "x"}[three])
print(Count(2**70) + 1, Count("12") // 5, f"{Count(7):03d}", range(10)[three], list(range(three)))
print(int(three).__class__.__name__, bool(Count(0)), hash(Count(5)) == hash(5), Count(5).bit_length())
