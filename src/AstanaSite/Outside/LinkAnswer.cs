namespace AstanaSite.Program.Outside;

/// <summary>What came of testing a link.</summary>
internal enum LinkState
{
    /// <summary>It leads somewhere.</summary>
    Alive,

    /// <summary>It leads somewhere, but has moved there for good.</summary>
    Moved,

    /// <summary>It leads nowhere.</summary>
    Dead,

    /// <summary>No answer that says so was to be had.</summary>
    Untested,
}

/// <summary>What came of testing a link.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Detail">Why, in words; for a moved link its new address.</param>
internal sealed record LinkAnswer(LinkState State, string Detail)
{
    /// <summary>A link that leads where it should.</summary>
    public static LinkAnswer Alive { get; } = new(LinkState.Alive, "");

    /// <summary>How long to wait before asking again: an answer that may be another one later. None if it is final.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the server is to be asked by GET, since it may only dislike HEAD.</summary>
    public bool MayDislikeHead { get; init; }
}
