"""str(), chr(), ord(), ascii() and their errors."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: chr(-1))
attempt(lambda: chr('a'))
attempt(lambda: chr(0x110000))
attempt(lambda: chr(128512))
attempt(lambda: ord('ab'))
attempt(lambda: ord(1))
attempt(lambda: ord(b'ab'))
attempt(lambda: ord(b'a'))
attempt(lambda: ascii('é\U0001f600'))
attempt(lambda: repr())
attempt(lambda: int('a'*3))
attempt(lambda: str(b'a','ascii',1))
attempt(lambda: str(b'a','ascii'))
attempt(lambda: str(b'a'))
attempt(lambda: str('a','b'))
attempt(lambda: str(1,'b'))
attempt(lambda: str(b'a',1))
attempt(lambda: str())
attempt(lambda: str(object=1))
attempt(lambda: str(foo=1))
attempt(lambda: str(1,2,3,4))
attempt(lambda: str(None))
attempt(lambda: ord(''))
