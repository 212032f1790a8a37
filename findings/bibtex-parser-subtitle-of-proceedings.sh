#!/usr/bin/env bash
# Better BibTeX's parser gives a paper the subtitle of the proceedings that it refers to, and no date.
#
# Software  npm @retorquere/bibtex-parser 9.0.29; Debian 12's biber 2.18 gives the same entry without these faults
# Input     @proceedings with title, subtitle and date, and @inproceedings with crossref to it
# Seen      the paper has booktitle and booksubtitle, as it should, and besides subtitle = {Sub}: it is then printed as
#           "Paper: Sub". The date is not inherited.
# Right     the biblatex manual, appendix on default inheritance: subtitle becomes booksubtitle only; fields without a rule, such
#           as date, are inherited as they are. "biber --tool --output-resolve-crossrefs" writes booktitle, booksubtitle and date.
# Safe      repeat the volume's fields in the paper, without crossref.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund --ignore-scripts \
  @retorquere/bibtex-parser@9.0.29 >/dev/null 2>&1 ||
  { echo "The packages could not be installed."; exit 2; }

cat >works.bib <<'END'
@proceedings{volume, title = {Volume}, subtitle = {Sub}, date = {2015}}
@inproceedings{paper, title = {Paper}, author = {Doe, Jane}, crossref = {volume}}
END
cat >read.mjs <<'END'
import { readFileSync } from "fs";
import { parse } from "@retorquere/bibtex-parser";
const { title, subtitle, booktitle, booksubtitle, date } = parse(readFileSync("works.bib", "utf8")).entries[1].fields;
console.log(JSON.stringify({ title, subtitle, booktitle, booksubtitle, date: date ?? null }));
END
seen=$(node read.mjs)

wanted=$(cat <<'END'
{"title":"Paper","subtitle":"Sub","booktitle":"Volume","booksubtitle":"Sub","date":null}
END
)
if [ "$seen" != "$wanted" ]; then
  echo "Cross references are no longer resolved as stated."
  diff <(echo "$wanted") <(echo "$seen") || true
  exit 1
fi
echo "As stated."
