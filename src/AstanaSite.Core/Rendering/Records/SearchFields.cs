using System.Numerics;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>What the search knows of a record beside title, summary and text.</summary>
internal sealed record SearchFields
{
    /// <summary>Names by which the record is found.</summary>
    public required IEnumerable<string> Names { get; init; }

    /// <summary>How likely a reader means it rather than another one with the same words in its title, from 0 to 1.</summary>
    public required double StaticRank { get; init; }

    /// <summary>Words that say where a text comes from.</summary>
    public IReadOnlyList<string> Origin { get; init; } = [];

    /// <summary>The track of the process; none if it belongs to none.</summary>
    public string? Track { get; init; }

    /// <summary>The perspective of a source.</summary>
    public string? Perspective { get; init; }

    /// <summary>Words of front matter that are no entries; empty if there are none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The fields of a record that has nothing special: its names, and a rank that grows with how much is said of it.</summary>
    public static SearchFields Of(Item item, PageContext page) =>
        new()
        {
            Names = item.OtherNames,
            // Each doubling of what names it counts the same.
            StaticRank = 0.4 + (0.1 * Math.Min(6, BitOperations.Log2((uint)page.Site.BacklinksOf(item).Count + 1))),
        };
}
