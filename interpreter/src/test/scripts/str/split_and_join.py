"""Splitting and joining text."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: 'a'.join([1]))
attempt(lambda: 'a'.join('b',1))
attempt(lambda: 'a'.join(1))
attempt(lambda: '-'.join(x for x in 'abc'))
attempt(lambda: '-'.join({'a':1,'b':2}))
attempt(lambda: 'a'.split(''))
attempt(lambda: 'a'.split(1))
attempt(lambda: 'a'.split(maxsplit='x'))
attempt(lambda: 'a'.partition(''))
attempt(lambda: 'a'.partition(1))
attempt(lambda: 'a'.splitlines(1,2))
attempt(lambda: 'a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i'.splitlines())
attempt(lambda: 'a\nb\r\nc\n'.splitlines(True))
attempt(lambda: ''.splitlines())
attempt(lambda: ''.join(['a',b'b']))
attempt(lambda: 'a'.rsplit(None, 1, 2))
attempt(lambda: 'a b  c'.rsplit(None,1))
attempt(lambda: '  a b  c '.split(None,1))
attempt(lambda: '  a b  c '.split(maxsplit=1))
attempt(lambda: ' a b c '.split(' '))
attempt(lambda: 'a,b,c'.split(',',1))
attempt(lambda: 'a,b,c'.rsplit(',',1))
attempt(lambda: 'a<>b<>c'.split('<>'))
attempt(lambda: ''.split())
attempt(lambda: ''.split(','))
attempt(lambda: '\u3000a\xa0b\u2003'.split())
attempt(lambda: 'x'.rpartition(''))
attempt(lambda: 'a.b.c'.partition('.'))
attempt(lambda: 'a.b.c'.rpartition('.'))
attempt(lambda: 'abc'.rpartition('.'))
attempt(lambda: str.join('-', 'abc'))
