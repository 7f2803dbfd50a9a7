"""BLAKE2b, with sizes and keys."""

import hashlib
for n in (0, 1, 127, 128, 129, 256, 1000):
    print(hashlib.blake2b(b'x' * n).hexdigest())
print(hashlib.blake2b(b'hello', digest_size=16).hexdigest(), hashlib.blake2b(b'hello', key=b'secret', digest_size=20).hexdigest())
h = hashlib.blake2b(); h.update(b'a'); c = h.copy(); h.update(b'b'); print(h.hexdigest() == hashlib.blake2b(b'ab').hexdigest(), c.hexdigest() == hashlib.blake2b(b'a').hexdigest(), h.digest_size, h.block_size, h.name, hashlib.new('blake2b', b'q').hexdigest())
try: hashlib.blake2b(digest_size=65)
except ValueError as e: print(e)
