#!/usr/bin/env bash
# Ical.Net puts a backslash into web addresses that it saves, so they lead nowhere.
#
# Software  NuGet Ical.Net 5.2.4 (.NET 10)
# Input     CONFERENCE;VALUE=URI;LABEL=Talks:https://example.org/a,b
# Seen      after reading and saving: CONFERENCE;VALUE=URI;LABEL=Talks:https://example.org/a\,b. URL, which the library knows by
#           name, stays as it is.
# Right     RFC 5545, 3.3.13: a value of type URI is no text, nothing in it is escaped. RFC 7986, 5.11: CONFERENCE is always
#           a URI.
# Safe      no comma or semicolon in such an address, or percent-encoded ones.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"



cat >read.cs <<'END'
#:package Ical.Net@5.2.4
using Ical.Net;
using Ical.Net.Serialization;

var calendar = Calendar.Load(File.ReadAllText("event.ics"))!;
foreach (var line in new CalendarSerializer().SerializeToString(calendar)!.Split("\r\n"))
    if (line.StartsWith("CONFERENCE") || line.StartsWith("URL"))
        Console.WriteLine(line);
END
printf '%s\r\n' \
  BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//EN BEGIN:VEVENT UID:a@example.org DTSTAMP:20150101T000000Z \
  'DTSTART;VALUE=DATE:20150525' \
  'CONFERENCE;VALUE=URI;LABEL=Talks:https://example.org/a,b' \
  'URL:https://example.org/c,d' \
  END:VEVENT END:VCALENDAR >event.ics

export NUGET_PACKAGES=$folder/packages DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build read.cs -o built >build.log 2>&1 || { echo "The packages could not be installed."; exit 2; }
seen=$(built/read)

wanted=$(cat <<'END'
CONFERENCE;VALUE=URI;LABEL=Talks:https://example.org/a\,b
URL:https://example.org/c,d
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Addresses are no longer saved as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
