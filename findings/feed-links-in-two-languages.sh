#!/usr/bin/env bash
# Of two pages of an entry in two languages one reader links the first, another the last, and none tells which it was.
#
# Software  npm rss-parser 3.13.0; Debian 12's python3-feedparser 6.0.10-1 and sfeed 1.7-1
# Input     an Atom entry with two rel="alternate" links, hreflang="ar" first and hreflang="en" second
# Seen      rss-parser and sfeed: the Arabic page; feedparser's "link": the English one.
# Right     RFC 4287, 4.1.2: several alternate links may stand in one entry if their type or hreflang differs; which one is
#           followed is the reader's choice by language.
# Safe      a feed for each language, with one alternate link in each entry.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  rss-parser@3.13.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-feedparser=6.0.10-1 python3-sgmllib3k=1.0.0-4 sfeed=1.7-1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

cat >feed.xml <<'END'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Archive</title><id>urn:example:feed</id><updated>2026-11-29T00:00:00Z</updated>
  <entry>
    <title>t</title><id>urn:example:1</id><updated>2026-11-29T00:00:00Z</updated>
    <link rel="alternate" hreflang="ar" href="https://example.org/ar"/>
    <link rel="alternate" hreflang="en" href="https://example.org/en"/>
  </entry>
</feed>
END
cat >read.cjs <<'END'
const Parser = require("rss-parser");
const text = require("fs").readFileSync("feed.xml", "utf8");
new Parser().parseString(text).then(feed => console.log("rss-parser", feed.items[0].link));
END
cat >read.py <<'END'
import feedparser

print("feedparser", feedparser.parse("feed.xml").entries[0].link)
END
seen=$(node read.cjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py 2>/dev/null &&
  usr/bin/sfeed <feed.xml | cut -f 3 | sed 's/^/sfeed /')

wanted=$(cat <<'END'
rss-parser https://example.org/ar
feedparser https://example.org/en
sfeed https://example.org/ar
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Links in two languages are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
