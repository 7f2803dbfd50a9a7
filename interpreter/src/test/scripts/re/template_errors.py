"""Replacement templates, right and wrong."""

import re

from attempts import attempt

attempt(lambda: re.sub("(a)(b)?", '\\g', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\g<', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\g<>', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\g<a', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\g<x>', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\g<5>', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\5', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\q', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\0', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\08', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\101', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\g<a b>', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\g<-1>', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\1\\2', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\n', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\400', "xabaz"))
attempt(lambda: re.sub("(a)(b)?", '\\d', "xabaz"))
