"""Splitting at patterns."""

import re

from attempts import attempt

attempt(lambda: re.split(r'[,;]\s*', 'a, b;c'))
attempt(lambda: re.split(r'([,;])', 'a,b;c'))
attempt(lambda: re.split(r'(,)|(;)', 'a,b;c'))
attempt(lambda: re.split(r',', 'a,b,c', 1))
attempt(lambda: re.split(r',', 'a,b,c', maxsplit=1))
attempt(lambda: re.split(r'x*', 'axbc'))
attempt(lambda: re.split(r'\b', 'hello world'))
attempt(lambda: re.split(r'', 'abc'))
attempt(lambda: re.split(r',', ''))
attempt(lambda: re.split(rb',', b'a,b'))
attempt(lambda: re.compile(',').split('a,b,c', 1))
