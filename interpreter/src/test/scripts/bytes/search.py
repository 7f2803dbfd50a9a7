"""Finding, counting and replacing bytes."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: b'a'.find('a'))
attempt(lambda: b'a'.find(300))
attempt(lambda: b'abc'.find(98))
attempt(lambda: b'a'.index(b'b'))
attempt(lambda: b'abc'.rindex(b'x'))
attempt(lambda: b'a'.replace('a','b'))
attempt(lambda: b'aXbX'.replace(b'X',b'--',1))
attempt(lambda: b'abc'.replace(b'',b'-'))
attempt(lambda: b'a'.startswith('a'))
attempt(lambda: b'a'.startswith((b'b','a')))
attempt(lambda: b'abc'.startswith((b'b',b'ab')))
attempt(lambda: b'abc'.endswith(b'bc'))
attempt(lambda: b'a'.removeprefix('a'))
attempt(lambda: b'abc'.removeprefix(b'a'))
attempt(lambda: b'abc'.removesuffix(b'bc'))
attempt(lambda: b'a'.count('a'))
attempt(lambda: b'aaa'.count(b'a'))
attempt(lambda: b'aaa'.count(97,1))
attempt(lambda: 'a' in b'a')
attempt(lambda: 97 in b'a')
attempt(lambda: 300 in b'a')
attempt(lambda: b'bc' in b'abc')
attempt(lambda: b'a'.endswith(1))
