#!/usr/bin/env bash
# @extractus/feed-extractor gives the day of the last change for the day of publication, though the feed has both.
#
# Software  npm @extractus/feed-extractor 8.0.3, feedsmith 3.0.1
# Input     an Atom entry with published 2015-05-25 and updated 2026-11-29
# Seen      feed-extractor: "published" is 2026-11-29; feedsmith: 2015-05-25.
# Right     RFC 4287, 4.2.9 and 4.2.15: published is when the entry came to be, updated when it last changed in earnest.
# Safe      name the day of an event in the entry's title or text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  @extractus/feed-extractor@8.0.3 feedsmith@3.0.1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

cat >feed.xml <<'END'
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Archive</title><id>urn:example:feed</id><updated>2026-11-29T00:00:00Z</updated>
  <entry>
    <title>t</title><id>urn:example:1</id>
    <published>2015-05-25T00:00:00Z</published><updated>2026-11-29T00:00:00Z</updated>
  </entry>
</feed>
END
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import { extractFromXml } from "@extractus/feed-extractor";
import { parseAtomFeed } from "feedsmith";
const text = readFileSync("feed.xml", "utf8");
console.log("feed-extractor", extractFromXml(text).entries[0].published);
console.log("feedsmith", parseAtomFeed(text).entries[0].published);
END
seen=$(node read.mjs)

wanted=$(cat <<'END'
feed-extractor 2026-11-29T00:00:00.000Z
feedsmith 2015-05-25T00:00:00Z
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Days of publication are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
