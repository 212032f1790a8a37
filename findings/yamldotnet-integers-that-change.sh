#!/usr/bin/env bash
# YamlDotNet takes octal numbers for words and long integers for numbers of seven digits, when it is asked to tell types.
#
# Software  NuGet YamlDotNet 18.1.0 (.NET 10), WithAttemptingUnquotedStringTypeDeserialization; npm yaml 2.9.1 to compare
# Input     0o17, 0x1F and 12345678901234567890123 as plain values
# Seen      YamlDotNet: the text "0o17", the number 31, and 1.2345679E+22 as a 32-bit number; yaml: 15, 31, and with its option for
#           big integers all 23 digits.
# Right     YAML 1.2.2, 10.3.2 (core schema, tag resolution): 0o followed by octal digits is an integer, as 0x is; an integer has
#           no greatest length, and what cannot be held should be refused or kept as text.
# Safe      quote what is no number, such as long identifiers, and write no octal numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  yaml@2.9.1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

printf 'octal: 0o17\nhex: 0x1F\nlong: 12345678901234567890123\n' >values.yml
cat >read.cs <<'END'
#:package YamlDotNet@18.1.0
using System.Globalization;
using YamlDotNet.Serialization;

var reader = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
foreach (var (name, value) in reader.Deserialize<Dictionary<string, object>>(File.ReadAllText("values.yml")))
    Console.WriteLine($"YamlDotNet {name} {value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}");
END
cat >read.cjs <<'END'
const read = require("yaml").parse(require("fs").readFileSync("values.yml", "utf8"), { intAsBigInt: true });
for (const [name, value] of Object.entries(read)) console.log("yaml", name, String(value));
END
export NUGET_PACKAGES=$folder/packages DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build read.cs -o built >build.log 2>&1 || { echo "The packages could not be installed."; exit 2; }
seen=$(built/read && node read.cjs)

wanted=$(cat <<'END'
YamlDotNet octal String 0o17
YamlDotNet hex Byte 31
YamlDotNet long Single 1.2345679E+22
yaml octal 15
yaml hex 31
yaml long 12345678901234567890123
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Integers are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
