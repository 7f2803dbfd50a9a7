# ouro: --virtual-time
# Where coroutines come from: generators. A function with yield stops in the middle, gives a value away,
# and goes on from there when it is asked for the next.


def countdown(start):
    print("(the generator begins)")
    while start:
        yield start
        start -= 1
    print("(the generator ends)")


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


steps = countdown(2)
print("made, not begun:", type(steps).__name__)
print(next(steps))
print(next(steps))
try:
    next(steps)
except StopIteration:
    print("nothing comes any more")

small = []
for number in fibonacci():
    if number > 50:
        break
    small.append(number)
print(small)

squares = (n * n for n in countdown(3))
print("sum of squares:", sum(squares))
