# Text that UTF-8 cannot hold is refused by print, and escaped on the error stream.
import sys

for text in 'a\ud800', '\ude00b', 'x\ud83d':
    try:
        print(text)
    except UnicodeEncodeError as e:
        print(e)
print('\U0001f600 é')
print('a\ud800', file=sys.stderr)
print(sys.stderr.errors)
