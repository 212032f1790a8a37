using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Linking;

namespace AstanaSite.Program.Outside;

/// <summary>What testing the links out of an archive came to.</summary>
/// <param name="Diagnostics">The problems, each where the link stands.</param>
/// <param name="Counts">How many addresses are in each state.</param>
/// <param name="Remembered">How many of them were known from the check before.</param>
internal sealed record OutsideReport(IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyDictionary<LinkState, int> Counts, int Remembered)
{
    /// <summary>The report in a line.</summary>
    public string Summary =>
        $"{Counts.Values.Sum()} outside links: {Of(LinkState.Alive)} good, {Of(LinkState.Moved)} moved, {Of(LinkState.Dead)} dead, "
        + $"{Of(LinkState.Untested)} not tested; {Remembered} known from before\n";

    private int Of(LinkState state) => Counts.GetValueOrDefault(state);
}

/// <summary>Tests all links out of an archive: several hosts at once, each asked for one thing at a time.</summary>
internal static class OutsideCheck
{
    /// <summary>Tests the links, and keeps what was found out.</summary>
    /// <param name="site">The archive.</param>
    /// <param name="cachePath">The file of what was found out before.</param>
    /// <param name="options">How patiently and how politely.</param>
    /// <param name="progress">Hears how far it is, from any thread.</param>
    /// <param name="cancellation">Stops it; what was found out until then is kept.</param>
    public static async Task<OutsideReport> RunAsync(
        Site site,
        string cachePath,
        OutsideOptions options,
        Action<BuildProgress>? progress,
        CancellationToken cancellation
    )
    {
        var links = OutsideLinks.Of(site);
        var cache = LinkCache.Read(cachePath);
        // A fragment is never sent, so links that differ only in it are one.
        var addresses = links.Select(link => WithoutFragment(link.Address)).ToHashSet(StringComparer.Ordinal);
        var answers = new Dictionary<string, LinkAnswer>(StringComparer.Ordinal);
        foreach (var address in addresses)
            if (cache.Find(address, options) is { } known)
                answers[address] = known;
        var remembered = answers.Count;
        var hosts = addresses
            .Where(address => !answers.ContainsKey(address))
            .Order(StringComparer.Ordinal)
            .GroupBy(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : "", StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(host => host.Count())
            .ThenBy(host => host.Key, StringComparer.Ordinal)
            .ToList();

        using var probe = new LinkProbe(options);
        try
        {
            await Parallel.ForEachAsync(
                hosts,
                new ParallelOptions { MaxDegreeOfParallelism = options.Hosts, CancellationToken = cancellation },
                async (host, stop) =>
                {
                    foreach (var address in host)
                    {
                        var answer = await probe.TestAsync(address, stop);
                        cache.Add(address, answer, options.Clock.GetUtcNow());
                        lock (answers)
                        {
                            answers[address] = answer;
                            progress?.Invoke(new BuildProgress("outside links", answers.Count, addresses.Count));
                        }
                    }
                }
            );
        }
        finally
        {
            cache.Write(cachePath, addresses);
        }

        return new OutsideReport(
            [.. links.Select(link => Problem(link, answers[WithoutFragment(link.Address)])).OfType<Diagnostic>()],
            answers.Values.CountBy(answer => answer.State).ToDictionary(pair => pair.Key, pair => pair.Value),
            remembered
        );
    }

    private static Diagnostic? Problem(OutsideLink link, LinkAnswer answer) =>
        answer.State switch
        {
            // What is gone and has an archived copy is as well cared for as it can be.
            LinkState.Dead when !link.IsArchived => Diagnostic.At(OutsideProblems.Dead, link.Range, null, link.Address, answer.Detail),
            LinkState.Untested when !link.IsArchived => Diagnostic.At(
                OutsideProblems.Untested,
                link.Range,
                null,
                link.Address,
                answer.Detail
            ),
            LinkState.Moved => Diagnostic.At(OutsideProblems.Moved, link.Range, null, link.Address, answer.Detail),
            _ => null,
        };

    private static string WithoutFragment(string address) =>
        address.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? address[..at] : address;
}
