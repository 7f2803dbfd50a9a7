import sys
import warnings
sys.stderr = sys.stdout
warnings.simplefilter('always')
TEXTS = [r"'\d'", r"b'\d'", r"u'\8'", r"'\777'", r"b'\400'", r"'\N{DIGIT ONE}\u0041'", r"b'\N'", r"r'\d'", r"f'\d{1}'",
         r"f'{1}\d\p'", r"rf'\d'", "'\\\n\\w'", "'''a\n\\w'''", r"'a' '\z'", r"'\'\"\a\b\f\n\r\t\v\x41\101'", "1and 2",
         "[0x1for x in (1, 2)]", "1if 1else 2", "1_000or 3", "0xfin [1]",
         "[0xfor x in ()]", "1.5in []", "1jif 0 else 1", "0b1and 1", "0o7or 2", "1e5or 1",
         "1is 1", "00or 1", "1 if 1 else 2", "'1if'", "x1if"]
for text in TEXTS:
    print(text)
    try:
        compile(text, 'x', 'eval')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
warnings.simplefilter('error')
for text in [r"'\d'", r"b'\d'", r"x = '\777'", "1and 2", "[0x1for x in (1, 2)]", "x = '''a\n\\w'''", "1.5in []"]:
    try:
        compile(text, 'x', 'exec')
    except SyntaxError as error:
        print(error, error.offset, error.end_lineno, error.end_offset)
