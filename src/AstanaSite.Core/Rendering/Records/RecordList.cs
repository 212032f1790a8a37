using AstanaSite.Content.Records;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>
/// A list on a record's page that grows with the archive: what names the record. One that would be most of the page shows its beginning
/// there, and all of it on a page of its own, which is taken apart like any list that is too long.
/// </summary>
internal abstract class RecordList
{
    /// <summary>The template of a list's own pages.</summary>
    public const string Template = "record-list";

    /// <summary>No list of so few entries is long.</summary>
    public const int FewestLong = 40;

    /// <summary>Whether it has a page of its own.</summary>
    public abstract bool IsLong { get; }

    /// <summary>Its own pages; none if it stands on the record's page.</summary>
    /// <param name="context">What all pages of the language share.</param>
    /// <param name="view">How the record is presented.</param>
    public abstract IEnumerable<Product> Products(LanguageContext context, RecordView view);
}

/// <summary>A list on a record's page.</summary>
/// <typeparam name="T">The entries.</typeparam>
/// <param name="item">The record.</param>
/// <param name="name">The name of its page, and its anchor on the record's.</param>
/// <param name="title">The interface word above it.</param>
/// <param name="page">The page of the record.</param>
internal sealed class RecordList<T>(Item item, string name, string title, PageContext page) : RecordList
{
    // An estimate, in bytes; a page can have two such lists beside its own text.
    private const int MostOfList = 90_000;

    private bool? isLong;

    /// <summary>The entries in their order.</summary>
    public required IReadOnlyList<T> Entries { get; init; }

    /// <summary>What they are grouped by on a page of their own, and what takes that apart.</summary>
    public required IReadOnlyList<PartKey<T>> Keys { get; init; }

    /// <summary>About how many bytes an entry takes.</summary>
    public required Func<T, int> Weight { get; init; }

    /// <summary>An entry as markup on a page.</summary>
    public required Func<T, PageContext, Html> Render { get; init; }

    /// <summary>Whether entries are pairs of a definition list.</summary>
    public bool IsPaired { get; init; }

    /// <inheritdoc/>
    public override bool IsLong => isLong ??= Entries.Count > FewestLong && Entries.Sum(entry => (long)Weight(entry)) > MostOfList;

    private string Path => PartMap.Folder(page.Shared.Map.Within(item)) + name + ".html";

    /// <summary>
    /// Some of the entries as templates take them: a folded list, or the beginning of a long one, <c>shown_html</c>, with <c>all</c>, the
    /// words for the way to all of it, and <c>all_href</c>. None if there are no entries.
    /// </summary>
    /// <param name="entries">The entries: all, or a group of them.</param>
    /// <param name="shown">How many stand before the fold.</param>
    /// <param name="anchor">The anchor of the group on the list's own page; empty for all.</param>
    public TemplateModel? Model(IReadOnlyList<T> entries, int shown, string anchor = "")
    {
        if (!IsLong || entries.Count <= shown)
            return Folded.Of([.. entries.Select(entry => Render(entry, page))], shown, page);
        var model = Folded.Of([.. entries.Take(shown).Select(entry => Render(entry, page))], shown, page)!;
        PutWay(model, entries.Count, anchor);
        return model;
    }

    /// <summary>Puts in the way to all of a long list: <c>all</c>, its words, and <c>all_href</c>.</summary>
    /// <param name="model">Where it goes.</param>
    /// <param name="count">How many entries there are.</param>
    /// <param name="anchor">The anchor of a group on the list's own page; empty for all.</param>
    public void PutWay(TemplateModel model, int count, string anchor = "")
    {
        var address = page.AddressOf(Path);
        model
            .Put("all", page.Words.Fill("show_all", "n", Words.Number(count)))
            .Put("all_href", anchor.Length > 0 ? $"{address}#{anchor}" : address);
    }

    /// <inheritdoc/>
    public override IEnumerable<Product> Products(LanguageContext context, RecordView view) =>
        !IsLong
            ? []
            : new PartedList<T>(Path, "index", Template)
            {
                Title = Title(page),
                TitleHtml = TitleHtml,
                Above = page.Shared.Map.Within(item),
                Entries = Entries,
                Keys = Keys,
                Weight = Weight,
                Make = (list, own) => Make(list, own, view),
            }.Products(context);

    private (PageHead Head, TemplateModel Model) Make(PartPage<T> list, PageContext own, RecordView view)
    {
        var groups = IndexGroups.Of(list, Keys[0], (rows, entry) => rows.Add(Render(entry, own)));
        var model = new TemplateModel()
            .Put("title_html", TitleHtml(own))
            .Put("paired", IsPaired)
            .Put("groups", IndexGroup.ToModels(groups, own, "count"));
        return (
            new PageHead(Title(own), own.Site.SummaryOf(item, own.Language))
            {
                Section = view.Index is null ? "" : SiteMap.OfIndex(item.Kind),
                SectionTitle = view.Index is null ? "" : own.Words[view.ListWord],
                Above = own.Link(item, name),
                IsPart = true,
            },
            model
        );
    }

    private string Title(PageContext own) =>
        own.Words.Fill("part_title", ("title", own.Site.TitleOf(item, own.Language)), ("part", own.Words[title]));

    private Html TitleHtml(PageContext own) => PartLinks.Titled(own.Title(item), own.Words[title], own);
}
