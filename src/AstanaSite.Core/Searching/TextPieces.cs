namespace AstanaSite.Searching;

/// <summary>What results show: title, address, summary and the body to take a sentence from. A piece holds a long page or a few short ones.</summary>
internal static class TextPieces
{
    /// <summary>A piece is full with so many characters: ten results load ten pieces, and the root has a name for each.</summary>
    private const int Full = 4_000;

    /// <summary>Documents whose texts are written by one worker at a time.</summary>
    private const int Stretch = 128;

    /// <summary>Writes the texts of all documents.</summary>
    internal static TextGroup Make(IReadOnlyList<SearchDocument> documents, TextCode code, Workers workers)
    {
        var stretches = workers.Make(
            (documents.Count + Stretch - 1) / Stretch,
            index => Write(documents, index * Stretch, Math.Min((index + 1) * Stretch, documents.Count), code));
        var counts = new PieceText();
        foreach (var (_, count) in stretches.SelectMany(pieces => pieces)) counts.AddNumber(count);
        var pieces = PieceGroup.Make("texts", [.. stretches.SelectMany(pieces => pieces).Select(piece => piece.Text)], workers);
        return new TextGroup(pieces, counts.Written.ToString());
    }

    private static List<(PieceText Text, int Documents)> Write(IReadOnlyList<SearchDocument> documents, int start, int end, TextCode code)
    {
        var pieces = new List<(PieceText Text, int Documents)>();
        for (var index = start; index < end;)
        {
            var text = new PieceText(2 * Full);
            text.Add(PieceGroup.Salt);
            var bits = new PieceBits(text);
            var first = index;
            while (index < end && text.Length < Full) Write(documents[index++], code, bits);
            bits.End();
            pieces.Add((text, index - first));
        }
        return pieces;
    }

    private static void Write(SearchDocument document, TextCode code, PieceBits piece)
    {
        code.AddField(document.Url, piece);
        code.AddField(document.Language, piece);
        code.AddField(document.Facets.Kind, piece);
        code.AddField(document.Title, piece);
        code.AddField(document.Date, piece);
        code.AddField(document.Summary, piece);
        code.AddField(string.Join('\t', document.Names.Select(name => name.Replace('\t', ' '))), piece);
        foreach (var section in document.Sections)
        {
            code.AddField(section.Heading, piece);
            code.AddField(section.Anchor, piece);
            code.AddField(section.Text, piece);
        }
        code.EndDocument(piece);
    }

    /// <summary>Pieces with the number of documents in each, as digits of <see cref="PieceText"/>.</summary>
    internal sealed record TextGroup(PieceGroup Pieces, string Counts);
}
