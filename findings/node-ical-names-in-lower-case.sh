#!/usr/bin/env bash
# node-ical loses when an event takes place if the names of its properties are written in lower case, but keeps its title.
#
# Software  npm node-ical 0.27.2, ical.js 2.2.1
# Input     an event with dtstart;value=date and summary
# Seen      node-ical: the event has a summary and an unread property "dtstart", but neither start nor end; ical.js: both.
# Right     RFC 5545, 2: names of properties and of parameters are case-insensitive.
# Safe      names of properties in capitals.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  ical.js@2.2.1 node-ical@0.27.2 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

printf '%s\r\n' \
  BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//EN BEGIN:VEVENT UID:a@example.org DTSTAMP:20150101T000000Z \
  'dtstart;value=date:20150525' \
  'summary:First round' \
  END:VEVENT END:VCALENDAR >event.ics
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
const text = readFileSync("event.ics", "utf8");
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent"));
console.log("ical.js  ", event.summary, String(event.startDate));
const { summary, start } = nodeIcal.sync.parseICS(text)["a@example.org"];
console.log("node-ical", summary, start);
END
seen=$(node read.mjs)

wanted=$(cat <<'END'
ical.js   First round 2015-05-25
node-ical First round undefined
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Names in lower case are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
