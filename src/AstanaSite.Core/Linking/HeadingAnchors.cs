using AstanaSite.Content.Values;
using AstanaSite.Mapping;
using AstanaSite.Parsing;
using Markdig.Syntax;

namespace AstanaSite.Linking;

/// <summary>The anchors that a body's headings have: what other pages may link to is known before any link is resolved.</summary>
internal static class HeadingAnchors
{
    /// <summary>The headings of a body and their anchors, in order; of two alike the second gets <c>-2</c>.</summary>
    public static IReadOnlyList<KeyValuePair<HeadingBlock, BodyHeading>> Of(ParsedDocument document)
    {
        List<KeyValuePair<HeadingBlock, BodyHeading>>? headings = null;
        HashSet<string>? used = null;
        Dictionary<string, int>? next = null;
        Visit(document.Body);
        return headings ?? (IReadOnlyList<KeyValuePair<HeadingBlock, BodyHeading>>)[];

        void Visit(ContainerBlock container)
        {
            foreach (var block in container)
            {
                if (block is HeadingBlock heading)
                    Add(heading);
                else if (block is ContainerBlock inner)
                    Visit(inner);
            }
        }

        void Add(HeadingBlock heading)
        {
            var words = PlainText.Of(heading.Inline);
            var slug = Slug.Of(words);
            used ??= new HashSet<string>(PageAnchors.OfTheTheme, StringComparer.Ordinal);
            var anchor = slug;
            if (!used.Add(anchor))
            {
                // Where the last one of these words ended, so that many alike cost no more than as many different ones.
                next ??= new Dictionary<string, int>(StringComparer.Ordinal);
                var n = next.GetValueOrDefault(slug, 2);
                do anchor = $"{slug}-{n++}";
                while (!used.Add(anchor));
                next[slug] = n;
            }

            (headings ??= []).Add(new(heading, new BodyHeading(heading.Level, words, anchor)));
        }
    }
}
