# ouro: --virtual-time
# yield from hands everything on to another generator: its values outwards, what is sent inwards, and at the
# end its return value. Until 3.5 this was how one coroutine waited for another.


def flatten(tree):
    for branch in tree:
        if isinstance(branch, list):
            yield from flatten(branch)
        else:
            yield branch


def ask(question):
    answer = yield question
    while not answer:
        answer = yield question + " (please)"
    return answer.strip()


def interview():
    name = yield from ask("name?")
    town = yield from ask("town?")
    return f"{name} from {town}"


print(list(flatten([1, [2, [3, [4]], 5], [], [[6]]])))

talk = interview()
print(next(talk))
try:
    for said in ("", " Wim ", "Ghent"):
        print(repr(said), "->", talk.send(said))
except StopIteration as end:
    print("result:", end.value)
