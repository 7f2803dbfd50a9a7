"""Digests and derived keys."""

import hashlib

from attempts import attempt

attempt(lambda: hashlib.md5(b'hello').hexdigest())
attempt(lambda: hashlib.sha1(b'hello').hexdigest())
attempt(lambda: hashlib.sha224(b'hello').hexdigest())
attempt(lambda: hashlib.sha256(b'hello').hexdigest())
attempt(lambda: hashlib.sha384(b'hello').hexdigest())
attempt(lambda: hashlib.sha512(b'hello').hexdigest())
attempt(lambda: hashlib.sha3_256(b'hello').hexdigest())
attempt(lambda: hashlib.sha256(b'hello').digest())
attempt(lambda: hashlib.new('sha256', b'hello').hexdigest())
attempt(lambda: hashlib.new('md5').hexdigest())
attempt(lambda: hashlib.new('foo'))
attempt(lambda: hashlib.md5('hello'))
attempt(lambda: hashlib.md5(5))
attempt(lambda: hashlib.sha256().digest_size)
attempt(lambda: hashlib.sha512().block_size)
attempt(lambda: hashlib.sha256().name)
attempt(lambda: hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 1000).hex())
attempt(lambda: hashlib.pbkdf2_hmac('sha1', b'password', b'salt', 2, 30).hex())
