# White space of all kinds before, between and behind words, and what shorten takes.
import textwrap


def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


text = "one\ttwo\x0bthree\x0cfour\r five\n\n six\u2003seven\xa0eight  nine\t"
for expand in (False, True):
    for replace in (False, True):
        for drop in (False, True):
            print(expand, replace, drop)
            attempt(textwrap.wrap, text, 12, expand_tabs=expand, replace_whitespace=replace, drop_whitespace=drop)
attempt(textwrap.wrap, text, 20, tabsize=3)
attempt(textwrap.fill, "\tfirst", tabsize=0)
wrapper = textwrap.TextWrapper(15, "* ", "  ", fix_sentence_endings=True)
print({name: value for name, value in vars(wrapper).items()})
attempt(wrapper.wrap, "Here it ends. There it begins? Yes. no.")

attempt(textwrap.shorten, "  hello\tthere \n world ", 12)
attempt(textwrap.shorten, "  hello\tthere \n world ", 12, placeholder="..", initial_indent="> ")
attempt(textwrap.shorten, "a b", 10, max_lines=2)
attempt(textwrap.shorten, "a b", 10, colour="red")
attempt(textwrap.shorten, "a b")
attempt(textwrap.shorten, None, 10)
attempt(textwrap.shorten, "long", 2)
attempt(textwrap.shorten, "long", 0)
