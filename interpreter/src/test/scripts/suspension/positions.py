"""A yield in every position of an expression; what was evaluated before it stays evaluated."""


def show(name, value):
    print("eval", name)
    return value


def expressions(d):
    print("call", max(show("a", 1), (yield "call"), show("b", 2)))
    print("keyword", dict(x=show("x", 1), y=(yield "keyword")))
    print("binary", show("left", 10) - (yield "binary"))
    print("chain", show("one", 1) < (yield "chain") < show("nine", 9))
    print("and", show("zero", 0) and (yield "never"), show("true", 1) and (yield "and"))
    print("or", show("yes", 1) or (yield "never"), show("no", 0) or (yield "or"))
    print("conditional", (yield "then") if (yield "test") else (yield "else"))
    d[(yield "key")] = yield "value"
    d[show("k", "n")] += yield "augmented"
    print("list", [show("i", 1), (yield "list"), *((yield "star"))])
    print("dict", {(yield "dict key"): (yield "dict value")})
    print("tuple", (yield), (yield))
    print("string", f"{(yield 'field')!r:>{(yield 'width')}}")
    print("slice", "abcdef"[(yield "from"):(yield "to")])
    print("not", not (yield "not"))
    print("attribute", (yield "attribute").real)
    x = y = yield "both"
    print("assigned", x, y)
    assert (yield "assert"), (yield "message")
    return (yield "last")


generator = expressions({"n": 1})
sent = None
values = iter([3, 5, 4, 5, 7, 8, True, "t", "k", "v", 6, "e", [1, 2], "key", "val", "p", "q", "f", 6, 1, 4, 0, 5, "b",
               True, "end"])
while True:
    try:
        print("yielded", generator.send(sent))
    except StopIteration as stop:
        print("returned", stop.value)
        break
    sent = next(values)
