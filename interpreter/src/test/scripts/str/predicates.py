"""What str.is... says of odd characters."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: 'a'.isalpha(1))
attempt(lambda: 'x'.isidentifier())
attempt(lambda: '1x'.isidentifier())
attempt(lambda: 'é_1'.isidentifier())
attempt(lambda: ''.isidentifier())
attempt(lambda: 'class'.isidentifier())
attempt(lambda: '²'.isdigit())
attempt(lambda: '²'.isdecimal())
attempt(lambda: '½'.isnumeric())
attempt(lambda: '五'.isnumeric())
attempt(lambda: '五'.isdigit())
attempt(lambda: '٣'.isdecimal())
attempt(lambda: ''.isprintable())
attempt(lambda: 'a\n'.isprintable())
attempt(lambda: 'é中'.isprintable())
attempt(lambda: '\u200b'.isprintable())
attempt(lambda: '\xa0'.isprintable())
attempt(lambda: 'Hello World'.istitle())
attempt(lambda: 'Hello world'.istitle())
attempt(lambda: 'HELLO'.isupper())
attempt(lambda: 'HELLO1'.isupper())
attempt(lambda: '123'.isupper())
attempt(lambda: 'abc'.islower())
attempt(lambda: 'ⅷ'.islower())
attempt(lambda: ' \t\n\x1c'.isspace())
attempt(lambda: ''.isspace())
attempt(lambda: 'abc'.isascii())
