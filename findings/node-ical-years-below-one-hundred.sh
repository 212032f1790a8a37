#!/usr/bin/env bash
# node-ical moves events of the first century into the twentieth.
#
# Software  npm node-ical 0.27.2; Debian 12's python3-icalendar 4.0.3-5 to compare
# Input     DTSTART;VALUE=DATE:00790824
# Seen      node-ical: 1979-08-24; icalendar: 0079-08-24
# Right     RFC 5545, 3.3.4: a date is four digits of year, two of month and two of day, and the year is what it says.
#           JavaScript's Date takes years from 0 to 99 as 1900 to 1999 when it is given them as numbers.
# Safe      another reader for calendars of ancient history.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  node-ical@0.27.2 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
apt-get download -qq \
  python3-icalendar=4.0.3-5 python3-dateutil=2.8.2-2 python3-tz=2022.7.1-4 python3-six=1.16.0-4 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }
for package in *.deb; do dpkg -x "$package" .; done

printf '%s\r\n' \
  BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//EN BEGIN:VEVENT UID:a@example.org DTSTAMP:20150101T000000Z \
  'DTSTART;VALUE=DATE:00790824' \
  'SUMMARY:Eruption' \
  END:VEVENT END:VCALENDAR >event.ics
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import nodeIcal from "node-ical";
const { start } = nodeIcal.sync.parseICS(readFileSync("event.ics", "utf8"))["a@example.org"];
console.log("node-ical", [start.getFullYear(), start.getMonth() + 1, start.getDate()].join("-"));
END
cat >read.py <<'END'
import icalendar

day = icalendar.Calendar.from_ical(open("event.ics").read()).walk("VEVENT")[0]["DTSTART"].dt
print("icalendar", f"{day.year}-{day.month}-{day.day}")
END
seen=$(node read.mjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py)

wanted=$(cat <<'END'
node-ical 1979-8-24
icalendar 79-8-24
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Early years are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
