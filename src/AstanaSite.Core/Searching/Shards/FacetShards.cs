using AstanaSite.Platform;
using AstanaSite.Searching.Coding;
using AstanaSite.Searching.Documents;

namespace AstanaSite.Searching.Shards;

/// <summary>The columns that results are narrowed by, and the actors apart from them: there may be thousands.</summary>
internal static class FacetShards
{
    /// <summary>The facets with few values, in the order in which the browser knows them by number.</summary>
    private static readonly Func<SearchDocument, IEnumerable<string?>>[] columns =
    [
        document => [document.Facets.Kind],
        document => [document.Facets.Track],
        document => [document.Language],
        document => document.Facets.Evidence,
        document => [document.Facets.Perspective],
    ];

    /// <summary>Writes one shard with the columns and one with the actors.</summary>
    internal static ShardGroup Make(IReadOnlyList<SearchDocument> documents, Workers workers) =>
        ShardGroup.Make("facets", [Columns(documents), Actors(documents)], workers);

    private static ShardText Columns(IReadOnlyList<SearchDocument> documents)
    {
        var shard = new ShardText();
        shard.Add(ShardGroup.Salt);
        AddDays(documents, shard);
        for (var column = 0; column < columns.Length; column++)
        {
            var lists = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
            for (var index = 0; index < documents.Count; index++)
                foreach (var value in columns[column](documents[index]))
                    if (!string.IsNullOrEmpty(value))
                        AddTo(lists, value, index);
            foreach (var (value, list) in lists)
            {
                shard.AddNumber(column);
                shard.AddText(value);
                AddRuns(list, shard);
            }
        }
        return shard;
    }

    private static ShardText Actors(IReadOnlyList<SearchDocument> documents)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var lists = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < documents.Count; index++)
        {
            foreach (var actor in documents[index].Facets.Actors)
            {
                titles.TryAdd(actor.Id, actor.Title);
                AddTo(lists, actor.Id, index);
            }
        }
        var shard = new ShardText();
        shard.Add(ShardGroup.Salt);
        foreach (var (id, list) in lists)
        {
            shard.AddText(id);
            shard.AddText(titles[id]);
            AddRuns(list, shard);
        }
        return shard;
    }

    /// <summary>
    /// The earliest day, then for each document 0 or the days from then to its first, and 0 or the days from its first, or else from the
    /// earliest, to its last; each distance is one more than that, and most documents are of one day.
    /// </summary>
    private static void AddDays(IReadOnlyList<SearchDocument> documents, ShardText shard)
    {
        var earliest = Math.Max(0, documents.Select(document => document.Facets.FirstDay ?? document.Facets.LastDay).Min() ?? 0);
        shard.AddNumber(earliest);
        shard.AddNumber(documents.Count);
        foreach (var document in documents)
        {
            AddDay(document.Facets.FirstDay, earliest);
            AddDay(document.Facets.LastDay, Math.Max(earliest, document.Facets.FirstDay ?? 0));
        }

        void AddDay(int? day, int since) => shard.AddNumber(day is { } known ? Math.Max(known - since, 0) + 1 : 0);
    }

    private static void AddTo(SortedDictionary<string, List<int>> lists, string key, int document)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        if (list.Count == 0 || list[^1] != document)
            list.Add(document);
    }

    /// <summary>The number of runs, then for each the distance from the run before and its length less one.</summary>
    private static void AddRuns(List<int> documents, ShardText shard)
    {
        var runs = new ShardText();
        var count = 0;
        for (int index = 0, end = 0; index < documents.Count; count++)
        {
            var start = documents[index];
            var length = 1;
            while (index + length < documents.Count && documents[index + length] == start + length)
                length++;
            runs.AddNumber(start - end);
            runs.AddNumber(length - 1);
            end = start + length;
            index += length;
        }
        shard.AddNumber(count);
        shard.Add(runs.Written);
    }
}
