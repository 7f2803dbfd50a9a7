"""Escaping and unescaping."""

import html

from attempts import attempt

attempt(lambda: html.escape('<a href="x">\'&</a>'))
attempt(lambda: html.escape('<">', quote=False))
attempt(lambda: html.unescape('&lt;p&gt; &amp; &quot;x&quot; &#39;y&#x27; &nbsp;&copy; &eacute;&unknown; &amp &#128; &ampx &notit;'))
attempt(lambda: html.unescape('&#0; &#x110000; &#xd800;'))
