#!/usr/bin/env bash
# Better BibTeX's parser splits keywords within braces, leaves half a brace in each part, and sorts them.
#
# Software  npm @retorquere/bibtex-parser 9.0.29, @citation-js/plugin-bibtex 0.9.0
# Input     keywords = {Syria, {Track one, official}, talks}
# Seen      four keywords: "{Track one", "official}", "Syria", "talks"; citation-js keeps "Track one, official" together.
# Right     the biblatex manual, "Special Fields" (keywords) and "Data Types" (separated values): commas separate, and as
#           everywhere in BibTeX braces protect what is within them.
# Safe      keywords without commas.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  @retorquere/bibtex-parser@9.0.29 @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

cat >works.bib <<'END'
@book{a, title = {T}, keywords = {Syria, {Track one, official}, talks}, date = {2015}}
END
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import { parse } from "@retorquere/bibtex-parser";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
const text = readFileSync("works.bib", "utf8");
console.log("parser     ", JSON.stringify(parse(text).entries[0].fields.keywords));
console.log("citation-js", JSON.stringify(new Cite(text).data[0].keyword));
END
seen=$(node read.mjs)

wanted=$(cat <<'END'
parser      ["{Track one","official}","Syria","talks"]
citation-js "Syria,Track one, official,talks"
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Keywords in braces are no longer read as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
