"""str, repr and format of instances, and what they must not answer."""

from attempts import attempt


class Str:
    def __str__(s):
        return 'S'


print(str(Str()), repr(Str())[:18], f'{Str()}', '%s' % Str(), '{}'.format(Str()), [Str()].__repr__()[:10])


class BadStr:
    def __str__(s):
        return 5


attempt(lambda: str(BadStr()))
attempt(lambda: print(BadStr()))
attempt(lambda: f'{BadStr()}')


class Fmt:
    def __format__(s, spec):
        return 5


attempt(lambda: f'{Fmt()}')
attempt(lambda: format(object(), 'x'))
attempt(lambda: f'{Str():>5}')
