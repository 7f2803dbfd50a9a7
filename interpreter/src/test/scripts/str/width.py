"""Stripping and filling up."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: 'a'.strip(1))
attempt(lambda: 'a'.center())
attempt(lambda: 'a'.center('x'))
attempt(lambda: 'a'.center(5,'ab'))
attempt(lambda: 'a'.center(5,1))
attempt(lambda: 'a'.zfill('x'))
attempt(lambda: 'a'.expandtabs('x'))
attempt(lambda: 'a\tb\n\tc'.expandtabs(4))
attempt(lambda: 'a\tb\n\tc'.expandtabs())
attempt(lambda: 'a\tb'.expandtabs(0))
attempt(lambda: 'a'.ljust(5,''))
attempt(lambda: 'a'.ljust(5)+'|')
attempt(lambda: 'a'.rjust(5,'é')+'|')
attempt(lambda: 'ab'.center(5)+'|')
attempt(lambda: 'abc'.center(6,'*')+'|')
attempt(lambda: '  x '.strip()+'|')
attempt(lambda: 'xxaxx'.strip('x'))
attempt(lambda: 'xxaxx'.lstrip('x'))
attempt(lambda: 'xxaxx'.rstrip('x'))
attempt(lambda: 'abcba'.strip('ab'))
attempt(lambda: '-5'.zfill(5))
attempt(lambda: '+'.zfill(3))
attempt(lambda: 'abc'.zfill(2))
attempt(lambda: 'é'.zfill(4))
