"""Constants, templates and formatters."""

import string
from string import Formatter, Template

from attempts import attempt

attempt(lambda: string.ascii_letters + string.digits + string.hexdigits + string.octdigits)
attempt(lambda: string.punctuation)
attempt(lambda: string.printable)
attempt(lambda: string.whitespace)
attempt(lambda: string.capwords('hello  world foo'))
attempt(lambda: string.capwords('a-b', '-'))
attempt(lambda: Template('$who likes ${what}').substitute(who='tim', what='kung pao'))
attempt(lambda: Template('$who likes $$5').substitute({'who':'x'}))
attempt(lambda: Template('$who').substitute())
attempt(lambda: Template('$who $x').safe_substitute(who=1))
attempt(lambda: Template('a $ b').substitute())
attempt(lambda: Template('a\nb $5').substitute())
attempt(lambda: Template('$5 ${').safe_substitute())
attempt(lambda: Template('$a ${b} $a $$').get_identifiers())
attempt(lambda: Template('$a $').is_valid())
attempt(lambda: Template('$a').template)
attempt(lambda: Template('$a').substitute({'a':1}, a=2))
attempt(lambda: Formatter().format('{0} {1!r:>5} {x:.2f}', 'a', 'b', x=3.14159))
attempt(lambda: Formatter().format('{} {}', 1, 2))
attempt(lambda: Formatter().format('{0} {}', 1, 2))
attempt(lambda: Formatter().format('{0.real} {1[0]}', 5, [7]))
attempt(lambda: Formatter().vformat('{a}', (), {'a': 1}))
attempt(lambda: Formatter().format('{:{}}', 'x', 5))
attempt(lambda: list(Formatter().parse('a{b!r:c}d{{}}')))
