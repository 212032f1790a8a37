using AstanaSite.Content.Records;

namespace AstanaSite.Linking;

/// <summary>Where a link leads.</summary>
internal abstract record LinkTarget;

/// <summary>To a record of the archive.</summary>
/// <param name="Item">The record.</param>
/// <param name="Anchor">The anchor on its page without <c>#</c>; empty if none.</param>
internal sealed record RecordTarget(Item Item, string Anchor) : LinkTarget;

/// <summary>To an anchor on the same page.</summary>
/// <param name="Anchor">The anchor without <c>#</c>.</param>
internal sealed record AnchorTarget(string Anchor) : LinkTarget;

/// <summary>To a page that the generator makes, such as the timeline.</summary>
/// <param name="Path">Its path below the folder of the language.</param>
internal sealed record ProductTarget(string Path) : LinkTarget;

/// <summary>To an attachment or image.</summary>
/// <param name="Path">Its path below the site's root.</param>
internal sealed record FileTarget(string Path) : LinkTarget;

/// <summary>Out of the archive.</summary>
/// <param name="Url">The address, whose scheme is allowed.</param>
internal sealed record ExternalTarget(string Url) : LinkTarget;

/// <summary>Nowhere: the link is broken, and a diagnostic says so.</summary>
internal sealed record BrokenTarget : LinkTarget
{
    /// <summary>The one instance.</summary>
    public static BrokenTarget Instance { get; } = new();
}
