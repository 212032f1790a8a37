using AstanaSite.Content.Kinds;

namespace AstanaSite.Rendering.Pages;

/// <summary>The sections that the head of every page names.</summary>
internal static class Sections
{
    public const string Timeline = "timeline.html";
    public const string Presence = "presence.html";
    public const string Coverage = "coverage.html";
    public const string Search = "search.html";
    public const string Data = "data.html";
    public const string NotFound = Checking.PageChecker.NotFound;

    /// <summary>The key of each section's name and the path of its page below the folder of a language.</summary>
    public static IReadOnlyList<(string Key, string Path)> All { get; } =
    [
        ("rounds", IndexOf("rounds")),
        ("actors", IndexOf("actors")),
        ("documents", IndexOf("documents")),
        ("sources", IndexOf("sources")),
        ("places", IndexOf("places")),
        ("timeline", Timeline),
        ("presence", Presence),
        ("coverage", Coverage),
    ];

    /// <summary>The path of the index of a folder.</summary>
    public static string IndexOf(string folder) => folder + "/index.html";

    /// <summary>The path of the index of a kind; empty for pages, which have none.</summary>
    public static string IndexOf(ContentKind kind) => kind == PageKind.Kind ? "" : IndexOf(kind.Folder);
}
