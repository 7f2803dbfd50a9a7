from contextvars import Context, ContextVar, copy_context

first, second = ContextVar("first"), ContextVar("second", default=2)
context = copy_context()
context.run(first.set, 1)
print(len(context), context[first], context.get(second), context.get(second, "other"), first in context)
other = Context()
print(context == other, context != other, other == Context(), context == 5)
other.run(first.set, 1)
print(context == other, list(context.items())[0][1])
for wrong in (
    lambda: Context(1),
    lambda: Context(a=1),
    lambda: context[1],
    lambda: 1 in context,
    lambda: context.get("first"),
    lambda: context.run(),
    lambda: context[second],
):
    try:
        wrong()
    except (TypeError, KeyError) as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
