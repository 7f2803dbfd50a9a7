"""Shell words."""

import shlex

from attempts import attempt

attempt(lambda: shlex.split('a "b c" d\\ e \'f g\''))
attempt(lambda: shlex.split("echo 'it''s' \"x\\\"y\" # c"))
attempt(lambda: shlex.split('a "b'))
attempt(lambda: shlex.split('a # b', comments=True))
attempt(lambda: shlex.split('a "b" c', posix=False))
attempt(lambda: shlex.quote("it's"))
attempt(lambda: shlex.quote('abc'))
attempt(lambda: shlex.quote(''))
attempt(lambda: shlex.join(['a', 'b c']))
attempt(lambda: list(shlex.shlex('a b=c "d e" f-g')))
attempt(lambda: list(shlex.shlex('a && b; c', punctuation_chars=True)))
