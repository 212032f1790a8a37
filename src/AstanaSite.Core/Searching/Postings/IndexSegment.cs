using System.Runtime.InteropServices;
using AstanaSite.Searching.Documents;
using AstanaSite.Searching.Words;

namespace AstanaSite.Searching.Postings;

/// <summary>
/// The words of some documents that follow one another, numbered for themselves, so that segments can be read side by side.
/// </summary>
internal sealed class IndexSegment
{
    /// <summary>Stands between two texts, so that no phrase reaches from one into the other.</summary>
    internal const int Gap = int.MinValue;

    private readonly List<int> tokens = [];
    private readonly List<Field> fields = [];
    private readonly List<int> firstFields = [];
    private readonly List<double> standings = [];

    private IndexSegment(int firstDocument) => FirstDocument = firstDocument;

    /// <summary>The number of the first document.</summary>
    internal int FirstDocument { get; }

    /// <summary>How many documents there are.</summary>
    internal int Documents => firstFields.Count;

    /// <summary>The words met.</summary>
    internal TermTable Terms { get; } = new();

    /// <summary>
    /// The words of all documents one after the other: a number of <see cref="Terms"/>, its complement for a compound, or a gap.
    /// </summary>
    internal ReadOnlySpan<int> Tokens => CollectionsMarshal.AsSpan(tokens);

    /// <summary>The static rank of a document, counted from the segment's first.</summary>
    internal double StandingOf(int document) => standings[document];

    /// <summary>The fields of a document, counted from the segment's first.</summary>
    internal ReadOnlySpan<Field> FieldsOf(int document)
    {
        var end = document + 1 < firstFields.Count ? firstFields[document + 1] : fields.Count;
        return CollectionsMarshal.AsSpan(fields)[firstFields[document]..end];
    }

    /// <summary>Reads documents.</summary>
    internal static IndexSegment Read(ReadOnlySpan<SearchDocument> documents, int firstDocument)
    {
        var segment = new IndexSegment(firstDocument);
        foreach (var document in documents)
            segment.Read(document);
        return segment;
    }

    private void Read(SearchDocument document)
    {
        firstFields.Add(fields.Count);
        standings.Add(Math.Clamp(document.StaticRank, 0, 1));
        ReadTitle(document.Title);
        foreach (var name in document.Names)
            Read(SearchField.Name, name);
        Read(SearchField.Summary, document.Summary);
        // A date counts like a name: whoever searches for a day wants the event of that day, not texts that mention it.
        Read(SearchField.Name, document.Date);
        foreach (var section in document.Sections)
        {
            Read(SearchField.Heading, section.Heading);
            Read(SearchField.Body, section.Text);
        }
        foreach (var field in document.SourceFields)
            Read(SearchField.Source, field);
    }

    /// <summary>What stands in brackets or after a colon is a title of its own: Geneva talks of 2016 (Geneva III).</summary>
    private void ReadTitle(string title)
    {
        foreach (var range in title.AsSpan().SplitAny("():;,–—"))
            Read(SearchField.Title, title.AsSpan()[range]);
    }

    private void Read(SearchField field, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        var start = tokens.Count;
        var words = 0;
        var reader = new TermReader(text, stackalloc char[TermReader.BufferLength]);
        while (reader.Read())
        {
            var term = Terms.Add(reader.Term);
            tokens.Add(reader.IsCompound ? ~term : term);
            if (!reader.IsCompound)
                words++;
        }
        tokens.Add(Gap);
        fields.Add(new Field(field, start, tokens.Count, words));
    }

    /// <summary>One text of a document.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Start">Its first token.</param>
    /// <param name="End">The token after its last.</param>
    /// <param name="Words">How many words it has.</param>
    internal readonly record struct Field(SearchField Kind, int Start, int End, int Words);
}
