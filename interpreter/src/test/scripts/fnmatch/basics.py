"""Shell patterns."""

import fnmatch

from attempts import attempt

attempt(lambda: fnmatch.fnmatch('foo.txt', '*.txt'))
attempt(lambda: fnmatch.fnmatch('foo.TXT', '*.txt'))
attempt(lambda: fnmatch.filter(['a.py','b.txt','c.py'], '*.py'))
attempt(lambda: fnmatch.fnmatch('a1', 'a[0-9]'))
attempt(lambda: fnmatch.fnmatch('ab', 'a[!0-9]'))
attempt(lambda: fnmatch.translate('*.py'))
attempt(lambda: fnmatch.translate('a*b?[c-e]*'))
attempt(lambda: fnmatch.translate('[!a]*x*y'))
