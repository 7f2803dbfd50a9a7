# A module or class that annotates anything has its dict from the first line on.
print(__annotations__)
__annotations__["early"] = int


class Point:
    print(__annotations__)
    x: int
    (y): float = 2.0


def local():
    (name): int
    try:
        print(name)
    except UnboundLocalError:
        print("unbound")
    except NameError:
        print("no such name")


late: str = "s"
local()
print(__annotations__, Point.__annotations__, Point.y)
