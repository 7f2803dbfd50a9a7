"""Wrapping, filling, shortening and dedenting."""

import textwrap

from attempts import attempt

attempt(lambda: textwrap.wrap('The quick brown fox jumps over the lazy dog', 15))
attempt(lambda: textwrap.fill('The quick brown fox jumps over the lazy dog', width=20, initial_indent='* ', subsequent_indent='  '))
attempt(lambda: textwrap.wrap('a-very-long-hyphenated-word and supercalifragilisticexpialidocious', 12))
attempt(lambda: textwrap.wrap('supercalifragilisticexpialidocious', 10, break_long_words=False))
attempt(lambda: textwrap.wrap('hello--world foo -- bar', 8))
attempt(lambda: textwrap.wrap('a\tb\n\nc   d', 10))
attempt(lambda: textwrap.wrap(''))
attempt(lambda: textwrap.wrap('   '))
attempt(lambda: textwrap.shorten('Hello world here is more text', width=15))
attempt(lambda: textwrap.shorten('Hello  world!', width=12))
attempt(lambda: textwrap.shorten('Hello  world!', width=11))
attempt(lambda: textwrap.shorten('Hello world', width=10, placeholder='...'))
attempt(lambda: textwrap.dedent('    a\n      b\n    c\n'))
attempt(lambda: textwrap.dedent('  a\n\n \tb\n   c'))
attempt(lambda: textwrap.dedent('\n    hello\n      world\n    '))
attempt(lambda: textwrap.indent('a\n\nb\n', '> '))
attempt(lambda: textwrap.indent('a\n\nb', '> ', lambda l: True))
attempt(lambda: textwrap.wrap('aaa bbb ccc ddd', 7, max_lines=1))
attempt(lambda: textwrap.wrap('aaa bbb ccc ddd', 7, max_lines=2, placeholder='~'))
attempt(lambda: textwrap.wrap('x', 0))
attempt(lambda: textwrap.fill('Sentence one. Sentence two.  Sentence three.', 25, fix_sentence_endings=True))
attempt(lambda: textwrap.wrap("it's a well-known e-mail, isn't it? yes -- no", 10))
attempt(lambda: textwrap.wrap('foo-bar-baz-qux', 6, break_on_hyphens=False))
attempt(lambda: textwrap.TextWrapper(width=10).wrap('one two three four'))
