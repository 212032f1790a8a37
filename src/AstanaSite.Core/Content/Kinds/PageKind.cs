using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Items;

namespace AstanaSite.Content.Kinds;

/// <summary>The keys of a page of prose.</summary>
public static class PageKind
{
    /// <summary>The title.</summary>
    public static readonly Field<string> Title = new("title", TextType.Instance, "the title", true);

    /// <summary>The summary.</summary>
    public static readonly Field<string> Summary = new("summary", TextType.Instance, "one or two sentences");

    /// <summary>Old ids.</summary>
    public static readonly Field<IReadOnlyList<string>> Aliases = new("aliases", SharedTypes.Aliases, "old ids, whose addresses lead here");

    /// <summary>The kind.</summary>
    public static ContentKind Kind { get; } = new("page", "pages", new FieldSet("a page", Title, Summary, Aliases), head => new Page(head)) { Guidance = "The text of the page, one sentence a line; what states a fact names its source [@?]." };

    /// <summary>What a translation of any kind may have.</summary>
    public static class Translated
    {
        /// <summary>The title.</summary>
        public static readonly Field<string> Title = new("title", TextType.Instance, "the title", true);

        /// <summary>The summary.</summary>
        public static readonly Field<string> Summary = new("summary", TextType.Instance, "one or two sentences");

        /// <summary>When it was last compared with the original.</summary>
        public static readonly Field<EdtfDate> Checked = new("checked", DateType.Instance, "the day on which it was last compared with the original");

        /// <summary>The keys.</summary>
        public static FieldSet Fields { get; } = new("a translation", Title, Summary, Checked);
    }
}
