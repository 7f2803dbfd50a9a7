"""sub, subn, expand and escape."""

import re


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05').expand(r'\g<m>/\1'))
attempt(lambda: re.sub(r'\d', '#', 'a1b2'))
attempt(lambda: re.sub(r'\d', '#', 'a1b2', 1))
attempt(lambda: re.sub(r'\d', '#', 'a1b2', count=1))
attempt(lambda: re.sub(r'(\w)(\d)', r'\2\1', 'a1b2'))
attempt(lambda: re.sub(r'(?P<a>\w)(?P<b>\d)', r'\g<b>\g<a>-', 'a1b2'))
attempt(lambda: re.sub(r'\d', lambda m: str(int(m.group())*2), 'a1b2'))
attempt(lambda: re.sub(r'x*', '-', 'abxd'))
attempt(lambda: re.sub(r'', '-', 'abc'))
attempt(lambda: re.sub(r'\s+', ' ', '  a   b '))
attempt(lambda: re.sub(r'(a)(b)?', r'[\2]', 'aab'))
attempt(lambda: re.sub(r'a', r'\n\t\\', 'abc'))
attempt(lambda: re.sub(r'a', r'\.', 'abc'))
attempt(lambda: re.sub('a', '\\g<0>\\g<0>', 'abc'))
attempt(lambda: re.sub('(', 'x', 'abc'))
attempt(lambda: re.sub('a', lambda m: 1, 'abc'))
attempt(lambda: re.sub('a', 1, 'abc'))
attempt(lambda: re.sub('a', 'b', 1))
attempt(lambda: re.subn(r'\d', '#', 'a1b2'))
attempt(lambda: re.subn(r'\d', '#', 'ab'))
attempt(lambda: re.escape('a.b*c[d] e-f_g@h'))
attempt(lambda: re.escape(b'a.b'))
attempt(lambda: re.sub(rb'a', b'x', b'abc'))
attempt(lambda: re.sub(rb'a', lambda m: b'q', b'abc'))
attempt(lambda: re.sub('😀', 'x', 'a😀b'))
attempt(lambda: re.sub(r'(\b[a-z]+) \1', r'\1', 'cat in the the hat'))
attempt(lambda: re.sub(r'def\s+([a-zA-Z_][a-zA-Z_0-9]*)\s*\(\s*\):', r'static PyObject*\npy_\1(void)\n{', 'def myfunc():'))
attempt(lambda: re.compile('a').sub('b', 'aaa', 2))
attempt(lambda: re.compile('a').subn('b', 'aaa'))
