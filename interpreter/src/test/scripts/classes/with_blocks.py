"""What with asks of its object."""

from attempts import attempt


class Ctx:
    def __enter__(s):
        return s

    def __exit__(s, t, v, tb):
        print('exit', t and t.__name__, v)
        return False


try:
    with Ctx():
        raise KeyError('k')
except KeyError as e:
    print('caught', e)


class NoExit:
    def __enter__(s):
        pass


def bad():
    with NoExit():
        pass


attempt(bad)


def bad():
    with 5:
        pass


attempt(bad)
