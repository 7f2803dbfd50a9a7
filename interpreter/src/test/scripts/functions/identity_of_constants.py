import sys

x = 3.5
y = 3.5
print(x is y, id(1000) == id(1000))
first = (1, "a", 2.5)
second = (1, "a", 2.5)
print(first is second)


def whole():
    return 123456


def again():
    return 123456


print(whole() is again())
folded = "some" + "_" + "text"
print(folded is sys.intern("".join(["some", "_text"])))
number = int("1000")
thousand = 500 * 2
literal = 1000
print(number is thousand, thousand is literal, number == 1000, int("256") is int("256"), int("257") is int("257"))
made = "".join(["two", " words"])
print(sys.intern(made) is made, sys.intern("".join(["two", " ", "words"])) is made)


class Text(str):
    pass


try:
    sys.intern(Text("x"))
except TypeError as error:
    print(error)
