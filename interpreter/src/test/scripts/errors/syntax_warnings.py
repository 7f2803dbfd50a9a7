# What is allowed but cannot be meant.
number = 5
if number is 5:
    print("five")
print(number is not "a", None is None, number is ())
assert (number, "never fails")
try:
    print("missing comma" (1))
except TypeError as error:
    print(error)
try:
    [(1, 2) (3, 4)]
except TypeError as error:
    print(error)
try:
    [[1, 2] [3, 4]]
except TypeError as error:
    print(error)
print("text"["a":] if number is None[0] else "") if False else None
