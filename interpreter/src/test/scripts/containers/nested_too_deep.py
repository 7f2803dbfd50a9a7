# Lists in lists end in a RecursionError that can be caught, however they are walked through.
deep = []
other = []
for _ in range(3000):
    deep = [deep]
    other = [other]
for work in (lambda: repr(deep), lambda: deep == other, lambda: {1: deep} == {1: other}):
    try:
        work()
    except RecursionError as error:
        print(error)

ring = []
ring.append(ring)
second = []
second.append(second)
try:
    ring == second
except RecursionError as error:
    print(error)
print(ring)


class Self:
    pass


Self.__call__ = Self()
try:
    Self()()
except RecursionError:
    print("called itself too often")
