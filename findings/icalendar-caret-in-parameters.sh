#!/usr/bin/env bash
# Of four calendar readers one decodes carets in parameters, so quotation marks and line breaks arrive as ^' and ^n elsewhere.
#
# Software  npm ical.js 2.2.1, node-ical 0.27.2; Debian 12's python3-icalendar 4.0.3-5 and python3-vobject 0.9.6.1-2
# Input     ORGANIZER;CN="The ^'Astana^' platform"
# Seen      ical.js: The "Astana" platform; node-ical, icalendar, vobject: The ^'Astana^' platform
# Right     RFC 6868, 3.2: in the values of parameters ^' is a quotation mark, ^n a line break and ^^ a caret. A parameter cannot
#           hold a quotation mark in any other way (RFC 5545, 3.2).
# Safe      quotation marks such as “ ”, which need no encoding.
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

cat >lines <<'END'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//EN
BEGIN:VEVENT
UID:a@example.org
DTSTAMP:20150101T000000Z
DTSTART;VALUE=DATE:20150525
ORGANIZER;CN="The ^'Astana^' platform":mailto:a@example.org
END:VEVENT
END:VCALENDAR
END
sed 's/$/\r/' lines >event.ics
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
const text = readFileSync("event.ics", "utf8");
const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
console.log("ical.js  ", event.getFirstProperty("organizer").getParameter("cn"));
console.log("node-ical", nodeIcal.sync.parseICS(text)["a@example.org"].organizer.params.CN.replace(/^"|"$/g, ""));
END
cat >read.py <<'END'
import icalendar
import vobject

text = open("event.ics").read()
print("icalendar", icalendar.Calendar.from_ical(text).walk("VEVENT")[0]["ORGANIZER"].params["CN"])
print("vobject  ", vobject.readOne(text).vevent.organizer.params["CN"][0])
END
seen=$(node read.mjs && PYTHONPATH=$folder/usr/lib/python3/dist-packages /usr/bin/python3 -S read.py)

wanted=$(cat <<'END'
ical.js   The "Astana" platform
node-ical The ^'Astana^' platform
icalendar The ^'Astana^' platform
vobject   The ^'Astana^' platform
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Carets in parameters are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
