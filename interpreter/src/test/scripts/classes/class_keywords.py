class Base:
    def __init_subclass__(cls, **keywords):
        super().__init_subclass__()
        print(cls.__name__, keywords)


class Meta(type):
    def __new__(mcs, name, bases, namespace, **keywords):
        print('meta', name, [base.__name__ for base in bases], keywords)
        return super().__new__(mcs, name, bases, namespace, **keywords)

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


options = {'a': 1, 'b': 2}
bases = (Base,)


class First(*bases, **options, c=3):
    pass


class Second(object if False else Base, *[], a=1, **{}):
    pass


class Third(*bases, **{'metaclass': Meta, 'x': 1}):
    pass


def attempt(source):
    try:
        exec(source, {'Base': Base})
    except TypeError as error:
        print(error)


attempt('class C(*5): pass')
attempt('class C(**5): pass')
attempt('class C(**{1: 2}): pass')
attempt("class C(a=1, **{'a': 2}): pass")
attempt("class C(**{'a': 2}): pass")
attempt("class C(**{'metaclass': 2}): pass")
attempt('class C(Base, *[Base]): pass')


async def main():
    async def some(value):
        return value

    class Late(*await some([Base]), key=await some(2)):
        pass

    def function(a=await some(1), *, b=await some(2)) -> (await some(int)):
        return a, b

    print(function(), function.__annotations__)


import asyncio
asyncio.run(main())


def starred(*args: *tuple[int, ...]):
    pass


print(starred.__annotations__)
