using AstanaSite.Content.Records;
using AstanaSite.Text;

namespace AstanaSite.Authoring.Works;

/// <summary>One work of a file from a program for references, in the keys of a source.</summary>
/// <param name="Key">What the file calls it.</param>
/// <param name="Place">Where it stands in the file.</param>
internal sealed record Work(string Key, SourceRange Place)
{
    /// <summary>The keys that only the archive itself writes: <c>read-at</c> in two parts, <c>aliases</c> with spaces between.</summary>
    public static IReadOnlyCollection<string> OwnKeys { get; } =
        (
            "title-en archive-url archived perspective voice read-at read-at-perspective government read reprinted-at kept-because "
            + "aliases"
        ).Split(' ');

    /// <summary>The values, by key of a source.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The authors in order.</summary>
    public List<AuthorName> Authors { get; } = [];

    /// <summary>The editors in order.</summary>
    public List<AuthorName> Editors { get; } = [];

    /// <summary>Whether the archive itself wrote it: only the archive says whose perspective a work has.</summary>
    public bool IsOurs => Values.ContainsKey("perspective");

    /// <summary>The parts for which a source has no key.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Parts that could not be understood, and why.</summary>
    public List<(string Key, string Why)> NotUnderstood { get; } = [];

    /// <summary>A value, or empty.</summary>
    public string this[string key] => Values.GetValueOrDefault(key, "");

    /// <summary>Sets a value that may hold markup, unless it says nothing or the key has one.</summary>
    public bool Set(string key, string value) => SetPlain(key, WorkText.WithoutMarkup(value));

    /// <summary>Sets a value without markup, unless it says nothing or the key has one.</summary>
    /// <returns>Whether nothing was lost: the value says nothing, or was set, or stands there already.</returns>
    public bool SetPlain(string key, string value)
    {
        var plain = WorkText.Clean(value);
        return plain.Length == 0 || Values.TryAdd(key, plain) || Values[key] == plain;
    }

    /// <summary>Adds to what a reader should know of it.</summary>
    public void AddNote(string words)
    {
        var plain = WorkText.Clean(words);
        if (plain.Length > 0)
            Values["note"] = this["note"] is { Length: > 0 } before ? $"{before.TrimEnd('.')}. {plain}" : plain;
    }
}
