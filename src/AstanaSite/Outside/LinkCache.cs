using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AstanaSite.Platform;

namespace AstanaSite.Program.Outside;

/// <summary>
/// What was found out about links before, in a file: so that hosts are not asked again and again, and
/// an interrupted check goes on where it was.
/// </summary>
internal sealed class LinkCache
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, (LinkAnswer Answer, DateTimeOffset Tested)> answers = new(StringComparer.Ordinal);

    /// <summary>Reads a cache. One that cannot be understood, or is not there, is an empty one: it only saves time.</summary>
    public static LinkCache Read(string path)
    {
        var cache = new LinkCache();
        if (!File.Exists(path))
            return cache;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var link in json.RootElement.GetProperty("links").EnumerateObject())
            {
                var known = link.Value;
                if (
                    Enum.TryParse<LinkState>(known.GetProperty("state").GetString(), true, out var state)
                    && DateTimeOffset.TryParseExact(
                        known.GetProperty("tested").GetString(),
                        Instant,
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.AssumeUniversal,
                        out var tested
                    )
                )
                    cache.answers[link.Name] = (new LinkAnswer(state, known.GetProperty("detail").GetString() ?? ""), tested);
            }
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            cache.answers.Clear();
        }

        return cache;
    }

    /// <summary>
    /// The answer of a link, if a good one is fresh enough to be believed. What was dead or silent is asked again, and so is what is
    /// said to have been tested later than now.
    /// </summary>
    public LinkAnswer? Find(string address, OutsideOptions options)
    {
        var now = options.Clock.GetUtcNow();
        lock (answers)
        {
            return
                answers.TryGetValue(address, out var known)
                && known.Answer.State is LinkState.Alive or LinkState.Moved
                && known.Tested <= now
                && now - known.Tested < options.Trust
                ? known.Answer
                : null;
        }
    }

    /// <summary>Remembers an answer.</summary>
    public void Add(string address, LinkAnswer answer, DateTimeOffset tested)
    {
        lock (answers)
            answers[address] = (answer, tested);
    }

    /// <summary>Writes what is known of the links that there still are.</summary>
    public void Write(string path, IReadOnlySet<string> addresses)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("links");
            lock (answers)
            {
                foreach (var (address, (answer, tested)) in answers)
                {
                    if (!addresses.Contains(address))
                        continue;
                    json.WriteStartObject(address);
                    json.WriteString("tested", tested.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture));
                    json.WriteString("state", answer.State.ToString().ToLowerInvariant());
                    json.WriteString("detail", answer.Detail);
                    json.WriteEndObject();
                }
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        NoFollow.Replace(path, Nonce.New(), file => stream.WriteTo(file));
    }
}
