namespace AstanaSite.Searching;

/// <summary>The columns that results are narrowed by, and the actors apart from them: there may be thousands.</summary>
internal static class FacetPieces
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

    /// <summary>Writes one piece with the columns and one with the actors.</summary>
    internal static PieceGroup Make(IReadOnlyList<SearchDocument> documents, Workers workers) =>
        PieceGroup.Make("facets", [Columns(documents), Actors(documents)], workers);

    private static PieceText Columns(IReadOnlyList<SearchDocument> documents)
    {
        var piece = new PieceText();
        piece.Add(PieceGroup.Salt);
        AddYears(documents, piece);
        for (var column = 0; column < columns.Length; column++)
        {
            var lists = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
            for (var index = 0; index < documents.Count; index++)
                foreach (var value in columns[column](documents[index]))
                    if (!string.IsNullOrEmpty(value)) AddTo(lists, value, index);
            foreach (var (value, list) in lists)
            {
                piece.AddNumber(column);
                piece.AddText(value);
                AddRuns(list, piece);
            }
        }
        return piece;
    }

    private static PieceText Actors(IReadOnlyList<SearchDocument> documents)
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
        var piece = new PieceText();
        piece.Add(PieceGroup.Salt);
        foreach (var (id, list) in lists)
        {
            piece.AddText(id);
            piece.AddText(titles[id]);
            AddRuns(list, piece);
        }
        return piece;
    }

    /// <summary>The earliest year, then for each document 0 or its first year, and 0 or the years up to its last.</summary>
    private static void AddYears(IReadOnlyList<SearchDocument> documents, PieceText piece)
    {
        var earliest = documents.Select(document => document.Facets.FromYear ?? document.Facets.ToYear).Min() ?? 0;
        piece.AddNumber(Math.Max(earliest, 0));
        piece.AddNumber(documents.Count);
        foreach (var document in documents)
        {
            AddYear(document.Facets.FromYear);
            AddYear(document.Facets.ToYear);
        }

        void AddYear(int? year) => piece.AddNumber(year is { } known ? Math.Max(known - Math.Max(earliest, 0), 0) + 1 : 0);
    }

    private static void AddTo(SortedDictionary<string, List<int>> lists, string key, int document)
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        if (list.Count == 0 || list[^1] != document) list.Add(document);
    }

    /// <summary>The number of runs, then for each the distance from the run before and its length less one.</summary>
    private static void AddRuns(List<int> documents, PieceText piece)
    {
        var runs = new PieceText();
        var count = 0;
        for (int index = 0, end = 0; index < documents.Count; count++)
        {
            var start = documents[index];
            var length = 1;
            while (index + length < documents.Count && documents[index + length] == start + length) length++;
            runs.AddNumber(start - end);
            runs.AddNumber(length - 1);
            end = start + length;
            index += length;
        }
        piece.AddNumber(count);
        piece.Add(runs.Written);
    }
}
