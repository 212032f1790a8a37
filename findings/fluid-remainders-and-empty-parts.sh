#!/usr/bin/env bash
# Fluid divides downwards but takes the remainder the other way, and drops empty parts when it splits.
#
# Software  NuGet Fluid.Core 2.41.1 (.NET 10); npm liquidjs 10.30.1 to compare
# Input     {{ -7 | divided_by: 2 }}, {{ -7 | modulo: 2 }} and {{ "a,,c" | split: "," | size }}
# Seen      Fluid: -4, -1, 2. Quotient times two plus remainder is -9, not -7, and the third column of a line of text becomes
#           the second. liquidjs: -3.5, which it does not round, 1, and 3.
# Right     Liquid's reference implementation is Ruby's: floor(-7 / 2) = -4, -7 % 2 = 1, "a,,c".split(",") has three parts.
# Safe      divide positive numbers, and split text that has no empty parts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  liquidjs@10.30.1 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

cat >read.cs <<'END'
#:package Fluid.Core@2.41.1
using Fluid;

var parser = new FluidParser();
foreach (var written in File.ReadAllLines("templates"))
    Console.WriteLine("fluid    " + parser.Parse(written).Render(new TemplateContext()));
END
cat >templates <<'END'
{{ -7 | divided_by: 2 }} {{ -7 | modulo: 2 }} {{ "a,,c" | split: "," | size }}
END
cat >read.cjs <<'END'
const { Liquid } = require("liquidjs");
console.log("liquidjs", new Liquid().parseAndRenderSync(require("fs").readFileSync("templates", "utf8")).trim());
END
export NUGET_PACKAGES=$folder/packages DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build read.cs -o built >build.log 2>&1 || { echo "The packages could not be installed."; exit 2; }
seen=$(built/read && node read.cjs)

wanted=$(cat <<'END'
fluid    -4 -1 2
liquidjs -3.5 1 3
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Remainders or empty parts are no longer treated as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
