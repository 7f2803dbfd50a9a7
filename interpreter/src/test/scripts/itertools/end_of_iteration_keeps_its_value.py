# The StopIteration of an iterator of one's own arrives as it was raised.
class Ended:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("result")


for wrap in (iter, enumerate, zip, lambda it: map(str, it)):
    try:
        next(wrap(Ended()))
    except StopIteration as stop:
        print(repr(stop), stop.value)


def delegate():
    print((yield from enumerate(Ended())))


print(list(delegate()), next(Ended(), "default"))
