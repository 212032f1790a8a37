// Writes the names of months from CLDR, in the languages that babel has:
//   npm install --no-save --ignore-scripts cldr-dates-full && node make-months.mjs > ../../../src/AstanaSite.Core/Authoring/Works/MonthData.cs
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const languages =
  "en ar ar-SY ar-DZ ar-MA ru fr kk tr fa ku ckb de es it pt nl zh uk be pl cs sk sl hr bs sr sr-Latn mk bg ro hu el sq " +
  "sv da nb nn is fo fi et lv lt ga gd cy br ca gl eu ast rm fur hsb dsb lb oc eo ia la af az uz ky tk ug mn ka hy he ur hi bn mr ta te kn ml " +
  "pa gu or si th lo km my vi id ms fil sw am so ha yo zu xh";

const months = [];
for (const language of languages.split(" ")) {
  let data;
  try {
    data = require(`cldr-dates-full/main/${language}/ca-gregorian.json`).main[language].dates.calendars.gregorian.months;
  } catch {
    continue;
  }
  const names = [];
  for (let month = 1; month <= 12; month++) {
    const forms = new Set();
    for (const width of ["wide", "abbreviated"])
      for (const use of ["stand-alone", "format"]) {
        const form = data[use][width][month].toLowerCase().replace(/[.’']+$/u, "");
        // An abbreviation that begins the whole name is found by that; numbers are no names.
        if (!/\d/.test(form) && ![...forms].some(other => other.startsWith(form) && form.length > 2)) forms.add(form.replace(/\s+/gu, "_"));
      }
    names.push([...forms].join("/"));
  }
  if (names.every(name => name)) months.push([language, names]);
}

const lines = [];
for (const [language, names] of months) {
  let line = language;
  for (const name of names) {
    if (line.length + name.length > 118) {
      lines.push(line);
      line = " ";
    }
    line += " " + name;
  }
  lines.push(line);
}

console.log(`namespace AstanaSite.Authoring.Works;

/// <summary>The names of months from CLDR ${require("cldr-dates-full/package.json").version}, written by <c>make-months.mjs</c>.</summary>
internal static class MonthData
{
    /// <summary>
    /// A language and its twelve months on a line, or on lines that begin with a space; several forms with <c>/</c> between, a space
    /// within as <c>_</c>.
    /// </summary>
    public const string Names = """
${lines.map(line => "        " + line).join("\n")}
        """;
}`);
