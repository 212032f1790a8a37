using System.Text;
using System.Text.Json;
using AstanaSite.Searching.Words;
using Xunit;

namespace AstanaSite.Tests.Searching.Words;

/// <summary>The generator and the browser fold and part words alike, because they have the same table and the same branches.</summary>
public sealed class FoldingScriptTests
{
    private const string Dump = """
        const [, ...scripts] = process.argv;
        for (const script of scripts) require(script);
        const { fold, terms } = globalThis.astanaSearch.text;
        const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
        for (const text of texts) {
          const words = terms(text).map(term => ` ${term.term},${term.start},${term.end},${term.parts}`);
          console.log(JSON.stringify(fold(text)) + words.join(""));
        }
        """;

    [Fact]
    public async Task The_table_is_what_the_script_beside_this_test_makes()
    {
        var made = await Node.Run(
            "",
            TestContext.Current.CancellationToken,
            Repository.Path("tests", "AstanaSite.Tests", "Searching", "Words", "make-folding.mjs")
        );
        var checkedIn = File.ReadAllText(Repository.Path("src", "AstanaSite.Core", "Searching", "Words", "FoldingData.cs"))
            .ReplaceLineEndings("\n");
        if (UnicodeLine(made) != UnicodeLine(checkedIn))
            Assert.Skip($"The table is made from {UnicodeLine(checkedIn)}, this Node has {UnicodeLine(made)}.");
        Assert.Equal(checkedIn, made);
    }

    [Fact]
    public void The_browser_has_the_same_table()
    {
        var script =
            "\"use strict\";\n// Written by a test from FoldingData.cs, where the format is explained.\n"
            + "(globalThis.astanaSearch = globalThis.astanaSearch || {}).folding = "
            + Quoted(FoldingData.Runs)
            + ";\n";
        var path = Repository.Path("theme", "assets", "search-fold.js");
        var received = Path.ChangeExtension(path, ".received.js");
        if (File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == script)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, script);
        Assert.Fail(
            "theme/assets/search-fold.js is not the table of FoldingData.cs; the file that is lies beside it as search-fold.received.js."
        );
    }

    [Fact]
    public async Task Every_character_of_the_basic_plane_is_treated_alike()
    {
        var texts = new List<string>();
        for (var point = 0; point <= char.MaxValue; point++)
        {
            var character = (char)point;
            // A half of a pair cannot be written in the UTF-8 that carries the texts to Node.
            if (char.IsSurrogate(character))
                continue;
            texts.Add($"{character} ab{character}cde {character}ab{character} l{character}a{character}s abc{character}d-{character}e");
        }
        await Alike(texts);
    }

    [Fact]
    public async Task Mixtures_of_what_is_special_are_treated_alike()
    {
        string[] parts =
        [
            "a",
            "B",
            "é",
            "ß",
            "ﬁ",
            "qu",
            "jusqu",
            "l",
            "s",
            "x",
            "1",
            "20",
            "-",
            "‑",
            "'",
            "’",
            "ʿ",
            " ",
            " ",
            ".",
            ".",
            "．",
            "\u0301",
            "\u00AD",
            "\u200F",
            "Ж",
            "ё",
            "й",
            "ال",
            "و",
            "ب",
            "ل",
            "ف",
            "ك",
            "سوريا",
            "ة",
            "ى",
            "ء",
            "ـ",
            "\u064E",
            "٢",
            "日",
            "か",
            "😀",
            "𐐷",
            "𠀀",
            "אב",
            "\"",
            "<b>",
            "abcdefghijklmnopqrstuvwxyz",
        ];
        var state = 1u;
        var texts = new List<string>();
        for (var text = 0; text < 20_000; text++)
        {
            var builder = new StringBuilder();
            for (var count = 1 + text % 12; count > 0; count--)
            {
                state = state * 1664525 + 1013904223;
                builder.Append(parts[(int)((state >> 8) % (uint)parts.Length)]);
            }
            texts.Add(builder.ToString());
        }
        await Alike(texts);
    }

    private static async Task Alike(List<string> texts)
    {
        var output = await Node.Run(
            JsonSerializer.Serialize(texts),
            TestContext.Current.CancellationToken,
            "-e",
            Dump,
            Node.Script("search-fold.js"),
            Node.Script("search-letters.js"),
            Node.Script("search-text.js")
        );
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(texts.Count, lines.Length);
        for (var index = 0; index < lines.Length; index++)
            Assert.True(
                Describe(texts[index]) == lines[index],
                $"{Quoted(texts[index])}: {Describe(texts[index])} here, {lines[index]} in the browser"
            );
    }

    private static string Describe(string text)
    {
        var line = new StringBuilder(Quoted(Folding.Fold(text)));
        var reader = new TermReader(text, new char[TermReader.BufferLength]);
        while (reader.Read())
            line.Append($" {reader.Term},{reader.Start},{reader.End},{(reader.IsCompound ? reader.Parts : 0)}");
        return line.ToString();
    }

    private static string Quoted(string text) => "\"" + text + "\"";

    private static string UnicodeLine(string source) =>
        source.Split('\n').First(line => line.StartsWith("// Unicode", StringComparison.Ordinal))[3..];
}
