"""Names, categories and normal forms."""

import unicodedata

from attempts import attempt

attempt(lambda: unicodedata.name('é'))
attempt(lambda: unicodedata.name('中'))
attempt(lambda: unicodedata.name('\n'))
attempt(lambda: unicodedata.name('\n', 'x'))
attempt(lambda: unicodedata.name('가'))
attempt(lambda: unicodedata.lookup('LATIN SMALL LETTER E WITH ACUTE'))
attempt(lambda: unicodedata.lookup('foo'))
attempt(lambda: unicodedata.category('a') + unicodedata.category('1') + unicodedata.category(' ') + unicodedata.category('\n') + unicodedata.category('中') + unicodedata.category('€') + unicodedata.category('\u0301'))
attempt(lambda: unicodedata.normalize('NFD', 'é'))
attempt(lambda: unicodedata.normalize('NFC', 'e\u0301'))
attempt(lambda: unicodedata.normalize('NFKC', 'ﬁ½'))
attempt(lambda: unicodedata.normalize('X', 'a'))
attempt(lambda: unicodedata.combining('\u0301'))
attempt(lambda: unicodedata.east_asian_width('中'))
attempt(lambda: unicodedata.east_asian_width('a'))
attempt(lambda: unicodedata.numeric('½'))
attempt(lambda: unicodedata.numeric('五'))
attempt(lambda: unicodedata.decimal('٣'))
attempt(lambda: unicodedata.digit('²'))
attempt(lambda: unicodedata.decimal('a'))
attempt(lambda: unicodedata.bidirectional('א'))
