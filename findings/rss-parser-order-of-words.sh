#!/usr/bin/env bash
# rss-parser changes the order of words in XHTML content: what stands outside of inner elements comes first.
#
# Software  npm rss-parser 3.13.0; Debian 12's python3-feedparser 6.0.10-1 to compare
# Input     an Atom entry whose content is <p>Talks in <b>Astana</b> were held in <b>May</b>.</p> as type="xhtml"
# Seen      rss-parser: "Talks in  were held in ." and then the two names; feedparser: the sentence.
# Right     RFC 4287, 4.1.3.3: content of type xhtml is the content of the div, which is XHTML, where the order of text and
#           elements carries the meaning.
# Safe      content as text or as escaped HTML (type="html").
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  rss-parser@3.13.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-feedparser=6.0.10-1 python3-sgmllib3k=1.0.0-4 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

cat >feed.xml <<'END'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Archive</title><id>urn:example:feed</id><updated>2026-11-29T00:00:00Z</updated>
  <entry>
    <title>t</title><id>urn:example:1</id><updated>2026-11-29T00:00:00Z</updated>
    <content type="xhtml">
      <div xmlns="http://www.w3.org/1999/xhtml"><p>Talks in <b>Astana</b> were held in <b>May</b>.</p></div>
    </content>
  </entry>
</feed>
END
cat >read.cjs <<'END'
const Parser = require("rss-parser");
const plain = html => html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");
const text = require("fs").readFileSync("feed.xml", "utf8");
new Parser().parseString(text).then(feed => console.log("rss-parser", plain(feed.items[0].content)));
END
cat >read.py <<'END'
import re

import feedparser

html = feedparser.parse("feed.xml").entries[0].content[0].value
print("feedparser", re.sub(r"\|+", "|", "|" + re.sub(r"<[^>]+>", "|", html)))
END
seen=$(node read.cjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null)

wanted=$(cat <<'END'
rss-parser |Talks in  were held in .|Astana|May|
feedparser |Talks in |Astana| were held in |May|.|
END
)
if [ "$seen" != "$wanted" ]; then
  echo "XHTML content is no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
