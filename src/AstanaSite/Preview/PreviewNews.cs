using System.Buffers;
using System.Text.Json;
using AstanaSite.Diagnostics;

namespace AstanaSite.Program.Preview;

/// <summary>What an open page is told when the site changes, as JSON on one line.</summary>
internal static class PreviewNews
{
    private const int MostProblems = 50;
    private const int WidestLine = 400;

    /// <summary>The news of a state for a page.</summary>
    /// <param name="site">The preview.</param>
    /// <param name="state">The state.</param>
    /// <param name="page">The path of the page.</param>
    /// <param name="since">The number of the state that the page shows; negative if it is of another run.</param>
    /// <param name="wasThere">Whether the site had the page then.</param>
    public static ReadOnlyMemory<byte> Of(PreviewSite site, PreviewState state, string page, int since, bool wasThere)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("state", $"{site.Session}.{state.Number}");
            json.WriteString("do", Action(state, page, since, wasThere));
            json.WriteBoolean("current", state.IsCurrent);
            json.WriteStartArray("problems");
            foreach (var one in state.Diagnostics.Where(one => one.Severity != Severity.Hint).Take(MostProblems))
                Write(json, one);
            json.WriteEndArray();
            json.WriteNumber("more", Math.Max(0, state.Diagnostics.Count(one => one.Severity != Severity.Hint) - MostProblems));
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    // The least that shows the change: nothing, other style sheets, other text in place, all anew.
    private static string Action(PreviewState state, string page, int since, bool wasThere)
    {
        if (since < 0 || state.ReloadedAt > since || state.Files.ContainsKey(page) != wasThere)
            return "reload";
        if (state.ChangedAt.GetValueOrDefault(page) > since)
            return "page";
        return state.ChangedAt.Any(pair => pair.Value > since && pair.Key.EndsWith(".css", StringComparison.Ordinal)) ? "style" : "none";
    }

    private static void Write(Utf8JsonWriter json, Diagnostic one)
    {
        json.WriteStartObject();
        json.WriteString("severity", one.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("code", one.Code);
        json.WriteString("file", one.Path);
        json.WriteString("message", one.Message);
        json.WriteString("help", one.Help);
        if (one.Suggestion is not null)
            json.WriteString("suggestion", one.Suggestion);
        if (one.Range is { } range)
        {
            json.WriteNumber("line", range.Start.Line);
            json.WriteNumber("column", range.Start.Column);
            json.WriteString("text", range.Source.Lines.Around(range.Start, WidestLine, out var from));
            json.WriteNumber("from", range.Start.Column - 1 - from);
            json.WriteNumber("length", range.End.Line == range.Start.Line ? Math.Max(1, range.End.Column - range.Start.Column) : 1);
        }

        json.WriteEndObject();
    }
}
