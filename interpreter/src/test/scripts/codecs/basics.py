"""Codecs and error handlers by name."""

import codecs

from attempts import attempt

attempt(lambda: codecs.encode('hello', 'rot13'))
attempt(lambda: codecs.encode(b'hi', 'hex'))
attempt(lambda: codecs.decode(b'6869', 'hex'))
attempt(lambda: codecs.decode('aGk=\n'.encode(), 'base64'))
attempt(lambda: codecs.lookup('utf8').name)
attempt(lambda: codecs.lookup('latin1').name)
attempt(lambda: codecs.lookup('cp1252').name)
attempt(lambda: codecs.lookup('foo'))
attempt(lambda: codecs.BOM_UTF8)
attempt(lambda: codecs.getincrementaldecoder('utf-8')().decode(b'\xe4\xb8'))
attempt(lambda: codecs.register_error('my', lambda e: ('?'*(e.end-e.start), e.end)))
attempt(lambda: 'aéb'.encode('ascii', 'my'))
attempt(lambda: b'a\xffb'.decode('ascii', 'my'))
attempt(lambda: 'x'.encode('hex'))
