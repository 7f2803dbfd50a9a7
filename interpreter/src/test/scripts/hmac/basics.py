"""Keyed hashing."""

import hashlib
import hmac

from attempts import attempt

attempt(lambda: hmac.new(b'key', b'msg', hashlib.sha256).hexdigest())
attempt(lambda: hmac.new(b'key', b'msg', 'sha1').hexdigest())
attempt(lambda: hmac.new(b'k'*200, b'msg', 'md5').hexdigest())
attempt(lambda: hmac.new(b'key', b'msg'))
attempt(lambda: hmac.new('key', b'msg', 'md5'))
attempt(lambda: hmac.digest(b'key', b'msg', 'sha256').hex())
attempt(lambda: hmac.compare_digest('a', 'a'))
attempt(lambda: hmac.compare_digest(b'a', b'b'))
attempt(lambda: hmac.new(b'k', b'', 'md5').name)
