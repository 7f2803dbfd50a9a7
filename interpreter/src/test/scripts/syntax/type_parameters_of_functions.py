# oracle: none, for CPython 3.11 does not know type parameters (PEP 695)
import asyncio


def first[T](items: list[T], default: T | None = None) -> T:
    assert first.__type_params__[0] is T
    return items[0] if items else default


print(first([3]), first.__type_params__, first.__annotations__, first.__qualname__)


async def later[T](value: T) -> T:
    await asyncio.sleep(0)
    return value, T


print(asyncio.run(later(1)), later.__type_params__)


def call[**P, R](function: 'Callable[P, R]', *args: P.args, **kwargs: P.kwargs) -> R:
    return function(*args, **kwargs)


print(call(max, 1, 2), call.__annotations__)


def spread[*Ts](*args: *Ts) -> tuple[*Ts]:
    return args


print(spread(1, 'a'), spread.__annotations__, spread.__type_params__)

# Bounds and constraints are evaluated when they are asked for.
def bounded[T: Later, S: (int, str), U]():
    return T, S, U


for parameter in bounded():
    print(parameter, parameter.__infer_variance__, parameter.__covariant__, parameter.__module__)
try:
    bounded.__type_params__[0].__bound__
except NameError as error:
    print(error)
Later = float
T, S, U = bounded()
print(T.__bound__, T.__constraints__, S.__bound__, S.__constraints__, U.__bound__, U.__constraints__)
del T, S, U

# The parameters are seen by the annotations and the body, not by defaults and decorators, nor outside.
def decorated(function):
    print('decorating', function.__name__, function.__type_params__)
    return function


@decorated
def inner[T](x: T) -> T:
    return lambda: T


print(inner(1)())
try:
    def wrong[T](x=T):
        pass
except NameError as error:
    print(error)

# Each run of the definition makes parameters of its own.
made = []
for i in range(2):
    def again[T]() -> T:
        return T
    made.append(again)
print(made[0]() is made[1](), made[0]() is made[0].__type_params__[0])


class Holder:
    Item = int

    def method[T: Item](self, item: Item, other: T) -> T:
        return T, __class__


print(Holder.method.__annotations__, Holder.method.__type_params__[0].__bound__, Holder().method(1, 2))
print(first.__type_params__ == (), (lambda: 0).__type_params__)
