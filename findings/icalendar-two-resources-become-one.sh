#!/usr/bin/env bash
# Debian's Python reader of calendars joins two resources to one when it saves what it has read.
#
# Software  Debian 12's python3-icalendar 4.0.3-5; npm ical.js 2.2.1
# Input     RESOURCES:hall,interpreter
# Seen      icalendar reads one text with a comma in it and saves RESOURCES:hall\,interpreter, which is one resource. With
#           CATEGORIES it knows two values. ical.js reads and saves two.
# Right     RFC 5545, 3.8.1.10: RESOURCES is a list, separated by commas, like CATEGORIES (3.8.1.2).
# Safe      a line for each value.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  ical.js@2.2.1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-icalendar=4.0.3-5 python3-dateutil=2.8.2-2 python3-tz=2022.7.1-4 python3-six=1.16.0-4 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

printf '%s\r\n' \
  BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//EN BEGIN:VEVENT UID:a@example.org DTSTAMP:20150101T000000Z \
  'DTSTART;VALUE=DATE:20150525' \
  'RESOURCES:hall,interpreter' \
  END:VEVENT END:VCALENDAR >event.ics
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import ICAL from "ical.js";
const calendar = new ICAL.Component(ICAL.parse(readFileSync("event.ics", "utf8")));
console.log("ical.js  ", calendar.toString().match(/RESOURCES.*/)[0].trim());
END
cat >read.py <<'END'
import icalendar

saved = icalendar.Calendar.from_ical(open("event.ics").read()).to_ical().decode()
print("icalendar", next(line for line in saved.splitlines() if line.startswith("RESOURCES")))
END
seen=$(node read.mjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py)

wanted=$(cat <<'END'
ical.js   RESOURCES:hall,interpreter
icalendar RESOURCES:hall\,interpreter
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Resources are no longer saved as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
