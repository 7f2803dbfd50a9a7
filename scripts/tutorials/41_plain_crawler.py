# ouro: --virtual-time
# A crawler without asyncio, over a make-believe site: every page takes a while to come, and the pages are
# fetched one after the other. Remember the time it takes.
import re
import time

SITE = {
    "/": '<a href="/birds">birds</a> <a href="/trees">trees</a>',
    "/birds": '<a href="/birds/owl">owl</a> <a href="/birds/wren">wren</a> <a href="/">home</a>',
    "/birds/owl": 'lives in a <a href="/trees/oak">tree</a>',
    "/birds/wren": 'smaller than an <a href="/birds/owl">owl</a>',
    "/trees": '<a href="/trees/oak">oak</a> <a href="/trees/elm">elm</a>',
    "/trees/oak": "old",
    "/trees/elm": 'ill, see <a href="/trees/help">help</a>',
}


def fetch(path):
    time.sleep(1 + len(path) / 10)
    if path not in SITE:
        raise LookupError("404 for " + path)
    return SITE[path]


def crawl(start):
    seen, waiting = {start}, [start]
    while waiting:
        path = waiting.pop(0)
        try:
            page = fetch(path)
        except LookupError as error:
            print(f"  {error}")
            continue
        links = re.findall(r'href="([^"]+)"', page)
        print(f"  {path:<12} {len(links)} links")
        waiting += [link for link in links if link not in seen]
        seen.update(links)
    return seen


began = time.time()
print(len(crawl("/")), "pages")
print(f"Wall time: {time.time() - began:.1f} s")
