using AstanaSite.Content.Items;
using AstanaSite.Text;

namespace AstanaSite.Authoring.Works;

/// <summary>One work of a file from a program for references, in the keys of a source.</summary>
/// <param name="Key">What the file calls it.</param>
/// <param name="Place">Where it stands in the file.</param>
internal sealed record Work(string Key, SourceRange Place)
{
    /// <summary>The values, by key of a source.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>The authors in order.</summary>
    public List<AuthorName> Authors { get; } = [];

    /// <summary>The parts for which a source has no key.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Parts that could not be understood, and why.</summary>
    public List<(string Key, string Why)> NotUnderstood { get; } = [];

    /// <summary>A value, or empty.</summary>
    public string this[string key] => Values.GetValueOrDefault(key, "");

    /// <summary>Sets a value, unless it says nothing or the key has one.</summary>
    public void Set(string key, string value)
    {
        var plain = WorkText.Plain(value);
        if (plain.Length > 0) Values.TryAdd(key, plain);
    }
}
