#!/usr/bin/env bash
# Times whole builds of the native program beside Hugo over one synthetic corpus, in one session.
#   benchmarks/compare.sh RIG [N] [RUNS]
# RIG is the folder with the corpus generator and the peers (its README says what they do); BENCH_DATA is where corpora and outputs go.
set -euo pipefail
rig=$(cd "$1" && pwd)
count=${2:-1000}
runs=${3:-5}
cd "$(dirname "$0")/.."
export BENCH_DATA=${BENCH_DATA:-$PWD/bench-data}
export ASTANA=${ASTANA:-$PWD/artifacts/native/astana} ASTANA_THEME=$PWD/theme
[ -x "$ASTANA" ] || dotnet publish src/AstanaSite -c Release -r linux-x64 -o "$(dirname "$ASTANA")"
for peer in hugo astana; do
  [ -d "$BENCH_DATA/work/$peer-$count" ] || sh "$rig/prepare.sh" "$peer" "$count"
done
sync
for peer in hugo astana; do
  python3 "$rig/measure.py" -n "$runs" "$peer" "$count"
done
