"""Translation tables."""

from attempts import attempt

attempt(lambda: 'a'.translate(1))
attempt(lambda: 'a'.translate({97:1114112}))
attempt(lambda: 'a'.translate({97:1.5}))
attempt(lambda: 'abc'.translate({97:None,98:'xyz',99:65}))
attempt(lambda: 'abc'.translate(str.maketrans('ab','xy','c')))
attempt(lambda: str.maketrans('ab','c'))
attempt(lambda: str.maketrans(1))
attempt(lambda: str.maketrans({'ab':1}))
attempt(lambda: str.maketrans('a','b',1))
attempt(lambda: str.maketrans({1.5:1}))
attempt(lambda: str.maketrans({'a':'b', 99:None}))
