"""A dict whose keys are attributes."""

from attempts import attempt


class LoggedDict(dict):
    def __setitem__(self, k, v):
        print('set', k)
        super().__setitem__(k, v)

    def __getattr__(self, n):
        try:
            return self[n]
        except KeyError:
            raise AttributeError(n) from None


d = LoggedDict()
d['a'] = 1
d.update(b=2)
print(d, d.a)
attempt(lambda: d.zz)
