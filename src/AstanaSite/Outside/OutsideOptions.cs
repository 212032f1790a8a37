namespace AstanaSite.Program.Outside;

/// <summary>How patiently and how politely links are tested.</summary>
internal sealed record OutsideOptions
{
    /// <summary>How long an answer may take, from the first byte asked for to the last header.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The least time between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a request that failed for a reason that may pass is made again.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>How long the first repetition waits where the server names no time; each later one waits twice as long.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The longest time that a server may ask us to wait (<c>Retry-After</c>); one that asks for more is left for another day.
    /// </summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many redirects are followed.</summary>
    public int Redirects { get; init; } = 8;

    /// <summary>How many hosts are asked at once.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>How long a good answer is believed before the link is tested again.</summary>
    public TimeSpan Trust { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Whether addresses of this machine and of private networks are tested too.</summary>
    public bool AllowsPrivate { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
