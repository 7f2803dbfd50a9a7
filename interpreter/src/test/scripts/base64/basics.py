"""Base 16, 32, 64 and 85."""

import base64

from attempts import attempt

attempt(lambda: base64.b64encode(b'hello world'))
attempt(lambda: base64.b64encode('x'))
attempt(lambda: base64.b64decode('aGVsbG8gd29ybGQ='))
attempt(lambda: base64.b64decode(b'aGVsbG8gd29ybGQ'))
attempt(lambda: base64.b64decode('aGVsbG8gd29ybG'))
attempt(lambda: base64.b64decode('a'))
attempt(lambda: base64.b64decode('ab$c=', validate=True))
attempt(lambda: base64.b64decode('é'))
attempt(lambda: base64.b64decode(5))
attempt(lambda: base64.urlsafe_b64encode(b'\xff\xfe\xfd'))
attempt(lambda: base64.urlsafe_b64decode('__79'))
attempt(lambda: base64.b64encode(b'\xff\xfe', altchars=b'-_'))
attempt(lambda: base64.b32encode(b'hello'))
attempt(lambda: base64.b32encode(b'hello world'))
attempt(lambda: base64.b32decode('NBSWY3DP'))
attempt(lambda: base64.b32decode('NBSWY3DPEB3W64TMMQ======'))
attempt(lambda: base64.b32decode('abc'))
attempt(lambda: base64.b32hexencode(b'hi'))
attempt(lambda: base64.b16encode(b'hi\xff'))
attempt(lambda: base64.b16decode('6869FF'))
attempt(lambda: base64.b16decode('6869ff'))
attempt(lambda: base64.b16decode('6869ff', True))
attempt(lambda: base64.b85encode(b'hello world'))
attempt(lambda: base64.b85decode('Xk~0{Zy<MXa%^NF'))
attempt(lambda: base64.a85encode(b'hello world'))
attempt(lambda: base64.a85decode(base64.a85encode(b'hello world\0\0\0\0')))
attempt(lambda: base64.encodebytes(b'x'*60))
attempt(lambda: base64.decodebytes(b'aGk=\n'))
