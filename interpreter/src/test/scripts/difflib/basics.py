"""Close matches, ratios and diffs."""

import difflib

from attempts import attempt

attempt(lambda: difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']))
attempt(lambda: difflib.get_close_matches('wheel', ['while','wheal','where']))
attempt(lambda: difflib.SequenceMatcher(None, 'abcd', 'bcde').ratio())
attempt(lambda: difflib.SequenceMatcher(None, 'abxcd', 'abcd').get_matching_blocks())
attempt(lambda: difflib.SequenceMatcher(None, 'qabxcd', 'abycdf').get_opcodes())
attempt(lambda: difflib.SequenceMatcher(lambda x: x == ' ', 'private Thread currentThread;', 'private volatile Thread currentThread;').ratio())
attempt(lambda: list(difflib.unified_diff('one two three four'.split(), 'zero one tree four'.split(), 'a', 'b', lineterm='')))
attempt(lambda: list(difflib.context_diff(['a\n','b\n'], ['a\n','c\n'], 'f', 't')))
attempt(lambda: list(difflib.ndiff('one\ntwo\nthree\n'.splitlines(1), 'ore\ntree\nemu\n'.splitlines(1))))
attempt(lambda: difflib.IS_LINE_JUNK('  # \n'))
attempt(lambda: difflib.IS_LINE_JUNK('#', pat=lambda line: None))
