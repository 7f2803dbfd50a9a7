# A comparison that changes the container is no danger to it.
class Meddler:
    def __init__(self, container):
        self.container = container

    def __eq__(self, other):
        self.container.clear()
        return True

    def __hash__(self):
        return 13


names = {}
names[Meddler(names)] = 1
print(names.get(Meddler([])))
print({Meddler([]): 2} == {Meddler([]): 2})

members = set()
members.add(Meddler(members))
print(members & {Meddler([])})

items = []
items += [Meddler(items), 2]
print(items == [Meddler([]), 2])

numbers = {1: "a", 2: "b"}
try:
    for key in numbers:
        del numbers[key]
        numbers[key + 10] = "c"
except RuntimeError as error:
    print(error)
