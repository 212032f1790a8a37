namespace AstanaSite.Mapping;

/// <summary>
/// The pages that hold parts of others. Which there are depends on how much an archive holds and, where names decide, on the language;
/// it is known once the site is planned.
/// </summary>
internal sealed class PartMap
{
    private readonly Dictionary<(string Language, string Path), string> wholes = [];
    private readonly List<(string Language, string Path, string Title)> all = [];

    /// <summary>The folder of a page's parts: they stand in a folder of its name beside it.</summary>
    public static string Folder(string page) => page[..^".html".Length] + "/";

    /// <summary>Notes a part.</summary>
    /// <param name="language">The language.</param>
    /// <param name="path">Its path below the folder of the language.</param>
    /// <param name="whole">The path of the page that it is a part of, likewise.</param>
    /// <param name="title">Its title.</param>
    public void Add(string language, string path, string whole, string title)
    {
        wholes.Add((language, path), whole);
        all.Add((language, path, title));
    }

    /// <summary>The page that a page is a part of; none if it is no part.</summary>
    public string? WholeOf(string path, string language) => wholes.GetValueOrDefault((language, path));

    /// <summary>The parts in a language, in the order in which they were planned.</summary>
    public IEnumerable<(string Path, string Title)> In(string language) =>
        all.Where(one => one.Language == language).Select(one => (one.Path, one.Title));

    /// <summary>The same page in another language: where that has no such part, the page that it would be a part of.</summary>
    /// <param name="path">The path of a page below the folder of its language.</param>
    /// <param name="language">Its language.</param>
    /// <param name="other">The other language.</param>
    public string Elsewhere(string path, string language, string other)
    {
        while (WholeOf(path, language) is { } whole && WholeOf(path, other) is null)
            path = whole;
        return path;
    }
}
