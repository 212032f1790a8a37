using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;

namespace AstanaSite.Content.Records;

/// <summary>The keys of a page of prose.</summary>
internal static class PageKind
{
    /// <summary>The id of the home page.</summary>
    public const string HomeId = "index";

    public static readonly Field<string> Title = new("title", TextType.Instance, "the title", true);

    public static readonly Field<string> Summary = new("summary", TextType.Instance, "one or two sentences");

    /// <summary>Old ids.</summary>
    public static readonly Field<IReadOnlyList<string>> Aliases = new("aliases", SharedTypes.Aliases, "old ids, whose addresses lead here");

    public static ContentKind Kind { get; } =
        new("page", "pages", new FieldSet("a page", Title, Summary, Aliases), head => new Page(head))
        {
            HasProperNames = false,
            Guidance = "The text of the page, one sentence a line; what states a fact names its source [@?].",
        };

    /// <summary>What a translation of any kind may have.</summary>
    public static class Translated
    {
        public static readonly Field<string> Title = new("title", TextType.Instance, "the title", true);

        public static readonly Field<string> Summary = new("summary", TextType.Instance, "one or two sentences");

        /// <summary>When it was last compared with the original.</summary>
        public static readonly Field<EdtfDate> Checked = new(
            "checked",
            DateType.Instance,
            "the day on which it was last compared with the original"
        );

        /// <summary>The free words of the original's front matter, each with its translation.</summary>
        public static readonly Field<IReadOnlyList<TranslatedWords>> Words = MakeWords();

        /// <summary>The keys.</summary>
        public static FieldSet Fields { get; } = new("a translation", Title, Summary, Checked, Words);

        private static Field<IReadOnlyList<TranslatedWords>> MakeWords()
        {
            var original = new Field<string>("original", TextType.Instance, "the words as the original has them", true);
            var translation = new Field<string>("translation", TextType.Instance, "the same in this language", true);
            var pair = new RecordType<TranslatedWords>(
                new FieldSet("an entry of words", original, translation),
                values => new TranslatedWords(values.Text(original), values.Text(translation), values.Span)
            );
            return new(
                "words",
                new ListType<TranslatedWords>(pair),
                "what the original says in words of its own in its front matter, such as the accounts of conflicts"
            );
        }
    }
}

/// <summary>A page of prose about the archive or its matter. The home page is the page <c>index</c>.</summary>
internal sealed class Page : Item
{
    internal Page(ItemHead head)
        : base(head, head.Values.Text(PageKind.Title), head.Values.Text(PageKind.Summary), head.Values.Get(PageKind.Aliases), null) { }

    /// <inheritdoc/>
    internal override IEnumerable<Naming> Namings => [];
}
