"""Groups, spans and reprs of matches."""

import re


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05').groupdict())
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05').groups())
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05').span())
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05').span('m'))
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05')['y'])
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05')[2])
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05')[3])
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05').group('y', 2, 0))
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05').group('z'))
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05').regs)
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05').string)
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05').lastgroup)
attempt(lambda: re.search(r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05').lastindex)
attempt(lambda: re.match(r'(a)|(b)', 'a').lastindex)
attempt(lambda: re.match(r'((a)(b))', 'ab').lastindex)
attempt(lambda: re.match(r'(a)(b)?', 'a').lastindex)
attempt(lambda: re.match(r'(a)()', 'a').lastindex)
attempt(lambda: re.match(r'a', 'a').lastindex)
attempt(lambda: re.match(r'(a)(b)?', 'a').groups())
attempt(lambda: re.match(r'(a)(b)?', 'a').groups('x'))
attempt(lambda: re.match(r'(a)(b)?', 'a').group(2))
attempt(lambda: re.match(r'(a)(b)?', 'a').start(2))
attempt(lambda: re.match(r'(a)(b)?', 'a').span(2))
attempt(lambda: re.match(r'(?P<x>a)(?P<y>b)?', 'a').groupdict('z'))
attempt(lambda: re.compile('(?P<a>x)(y)').groups)
attempt(lambda: re.compile('a').search('bab', pos=1).span())
attempt(lambda: [m.span() for m in re.finditer(r'\d+', '1 22 333')])
attempt(lambda: [m.group() for m in re.finditer(r'a|b', 'xaxb')])
attempt(lambda: re.search('b', 'a😀b').span())
attempt(lambda: re.fullmatch(r'(?P<o>\()?a(?(o)\))', '(a)').groups())
attempt(lambda: re.match(r'(\d+)\.(\d+)', '24.1632').groups())
attempt(lambda: re.match(r"(\w+) (\w+)", "Isaac Newton, physicist").group(1, 2))
attempt(lambda: re.findall(r'<(\w+)[^>]*>(.*?)</\1>', '<b>x</b><i a="1">y</i>'))
attempt(lambda: re.error('msg', 'pat', 1).pos)
attempt(lambda: re.match('a','a').pos)
attempt(lambda: re.match('a','ab').endpos)
attempt(lambda: re.match('a','ab').start())
attempt(lambda: re.match('a','ab').end(0))
attempt(lambda: re.match('a','ab').start(1))
attempt(lambda: re.match('(?P<n>a)','ab').start('n'))
attempt(lambda: [(t.lastgroup, t.group()) for t in re.finditer(r'(?P<num>\d+)|(?P<op>[+*-])|(?P<ws>\s+)', '1 + 23*4')])
