#!/usr/bin/env bash
# Two of four calendar readers turn a backslash and the letter n into a line break, each in its own way.
#
# Software  npm ical.js 2.2.1, node-ical 0.27.2; Debian 12's python3-icalendar 4.0.3-5 and python3-vobject 0.9.6.1-2
# Input     DESCRIPTION:C:\\new, that is an escaped backslash before "new", as any writer makes of the text C:\new
# Seen      ical.js and vobject: C:\new. node-ical: "C:\", a line break, "ew". icalendar: "C:", a line break, "ew": it loses
#           the backslash as well, and writes the changed text when the calendar is saved.
# Right     RFC 5545, 3.3.11: \\ stands for one backslash, and what follows it is no longer part of an escape; the pairs are
#           read from the left, not replaced one after the other.
# Safe      text without backslashes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  ical.js@2.2.1 node-ical@0.27.2 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-icalendar=4.0.3-5 python3-vobject=0.9.6.1-2 python3-dateutil=2.8.2-2 python3-tz=2022.7.1-4 \
  python3-six=1.16.0-4 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

printf '%s\r\n' \
  BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//EN BEGIN:VEVENT UID:a@example.org DTSTAMP:20150101T000000Z \
  'DTSTART;VALUE=DATE:20150525' \
  'DESCRIPTION:C:\\new' \
  END:VEVENT END:VCALENDAR >event.ics
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
const text = readFileSync("event.ics", "utf8");
const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
console.log("ical.js   ", JSON.stringify(event.getFirstPropertyValue("description")));
console.log("node-ical ", JSON.stringify(nodeIcal.sync.parseICS(text)["a@example.org"].description));
END
cat >read.py <<'END'
import json

import icalendar
import vobject

text = open("event.ics").read()
print("icalendar ", json.dumps(str(icalendar.Calendar.from_ical(text).walk("VEVENT")[0]["DESCRIPTION"])))
print("vobject   ", json.dumps(vobject.readOne(text).vevent.description.value))
END
seen=$(node read.mjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py)

wanted=$(cat <<'END'
ical.js    "C:\\new"
node-ical  "C:\\\new"
icalendar  "C:\new"
vobject    "C:\\new"
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Backslashes are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
