"""Encoding text, with errors and handlers."""


def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: 'a'.encode(1))
attempt(lambda: 'a'.encode('foo'))
attempt(lambda: 'é'.encode('ascii'))
attempt(lambda: 'éé€x'.encode('ascii'))
attempt(lambda: 'éé€x'.encode('ascii','replace'))
attempt(lambda: 'éé€x'.encode('ascii','ignore'))
attempt(lambda: 'éé€x\U0001f600'.encode('ascii','backslashreplace'))
attempt(lambda: 'éé€x'.encode('ascii','xmlcharrefreplace'))
attempt(lambda: 'é€x'.encode('ascii','namereplace'))
attempt(lambda: 'éé€x'.encode('latin-1'))
attempt(lambda: 'é'.encode('latin1'))
attempt(lambda: 'x'.encode('ascii', 'foo'))
attempt(lambda: 'é'.encode('ascii', 'foo'))
attempt(lambda: '€'.encode('cp1252'))
attempt(lambda: '中'.encode('cp1252'))
attempt(lambda: '中文'.encode('gbk'))
attempt(lambda: '中😀'.encode('gbk'))
attempt(lambda: '中😀'.encode('gb18030'))
attempt(lambda: '中文'.encode('big5'))
attempt(lambda: '日本'.encode('shift_jis'))
attempt(lambda: '日本'.encode('euc-jp'))
attempt(lambda: '日本'.encode('utf-16'))
attempt(lambda: '日本😀'.encode('utf-16-le'))
attempt(lambda: '日本😀'.encode('utf-32-be'))
attempt(lambda: '日'.encode('utf-8-sig'))
attempt(lambda: 'a\n\x00é中😀\\'.encode('unicode_escape'))
attempt(lambda: '\ud800a'.encode())
attempt(lambda: '\ud800a'.encode('utf-8','surrogatepass'))
attempt(lambda: '\udc80a'.encode('utf-8','surrogateescape'))
