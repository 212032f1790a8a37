using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Bodies;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>
/// What the pages of all records have in common: title, facts, contents, text, conflicts, references, the ready citation.
/// </summary>
internal sealed class RecordModel
{
    private readonly List<TemplateModel> facts = [];
    private readonly List<(string Anchor, string Title)> sections = [];

    public RecordModel(Item item, PageContext page)
    {
        (Item, Page) = (item, page);
        Body = page.Site.BodyOf(item, page.Language);
        Conflicts = ConflictList.Of(item, Body, page);
        Contested = new ContestedEntries(item);
        Model
            .Put("title_html", page.Title(item))
            .Put(
                "body_html",
                new Html(BodyRenderer.Render(Body, new BodyContext(page.Site, page.Path, page.Language, EntryMarkup.BodyWordsOf(page))))
            )
            .Put("original_html", page.Shared.Original)
            .Put("text_html", Body.Language == page.Language ? Html.Empty : page.Shared.Original)
            .Put("summary_text_html", page.LanguageOfSummary(item))
            .Put("summary", page.Site.SummaryOf(item, page.Language))
            .Put("conflicts", Conflicts);
    }

    public Item Item { get; }

    public PageContext Page { get; }

    public LinkedBody Body { get; }

    public IReadOnlyList<TemplateModel> Conflicts { get; }

    /// <summary>The entries that conflicts of the record are about.</summary>
    public ContestedEntries Contested { get; }

    public TemplateModel Model { get; } = new();

    /// <summary>Adds a fact; one without a value is left out.</summary>
    /// <param name="key">The interface word for it.</param>
    /// <param name="value">What it is.</param>
    /// <param name="field">The key of front matter that it comes from: accounts that differ on that are named beside it.</param>
    public void Fact(string key, Html value, string field = "")
    {
        if (value.IsEmpty)
            return;
        var markup = new Markup().Add(value);
        foreach (var conflict in Item.Conflicts)
            if (field.Length > 0 && conflict.IsAbout(field))
                markup.Add(ConflictList.Link(conflict, Page));
        facts.Add(new TemplateModel().Put("label", Page.Words[key]).Put("value_html", markup.ToHtml()));
    }

    /// <summary>Adds a fact in words.</summary>
    public void Fact(string key, string words) => Fact(key, Html.Of(words));

    /// <summary>A value among the facts with its citations and its mark; without sources it stands as it is.</summary>
    /// <param name="words">The value.</param>
    /// <param name="entry">The value with its sources.</param>
    public Html Cited(Html words, CitedEntry? entry) =>
        entry is { Cite.Count: > 0 } ? EntryMarkup.Of("span", words, entry, Body, Page) : words;

    /// <summary>Puts in a section of the page and names it in the table of contents; an empty one is left out.</summary>
    public void Section(string name, string anchor, string titleKey, Html html)
    {
        if (html.IsEmpty)
            return;
        Model.Put(name, html);
        Contents(anchor, titleKey);
    }

    /// <summary>Puts in a section that is a list, likewise.</summary>
    public void Section(string name, string anchor, string titleKey, TemplateModel? list)
    {
        if (list is null)
            return;
        Model.Put(name, list);
        Contents(anchor, titleKey);
    }

    /// <summary>Puts in a section that is all of a list that grows with the archive, likewise.</summary>
    public void Section<T>(string name, string anchor, string titleKey, RecordList<T> list, int shown) =>
        Section(name, anchor, titleKey, list.Model(list.Entries, shown));

    /// <summary>Puts in a section that has groups, likewise.</summary>
    public void Section(string name, string anchor, string titleKey, IReadOnlyCollection<TemplateModel> groups)
    {
        if (groups.Count == 0)
            return;
        Model.Put(name, groups);
        Contents(anchor, titleKey);
    }

    /// <summary>Names a section in the table of contents.</summary>
    public void Contents(string anchor, string titleKey) => sections.Add((anchor, Page.Words[titleKey]));

    /// <summary>Names the conflicts in the table of contents, if there are any.</summary>
    public void ConflictContents()
    {
        if (Conflicts.Count > 0)
            Contents("conflicts", "conflicts");
    }

    /// <summary>Puts in what comes last: conflicts and evidence among the facts, mentions, references, contents.</summary>
    public TemplateModel Finish(params IReadOnlyList<Relationship> shownElsewhere)
    {
        Fact("differs", ConflictList.Links(Item, Page));
        if (Body.Statements.Count > 0)
            Fact("evidence", EvidenceTally.Of(Body.Statements).ToList(Page));
        Section("mentions", "mentions", "mentions", MentionList.Groups(MentionList.Of(Item, Page, shownElsewhere)));
        Section("references", "references", "references", ReferenceList.Of(Body, Page));
        Section("formerly_html", "formerly", "formerly", FormerStatements.Of(Item, Page));
        return Model.Put("facts", facts).Put("toc_html", TableOfContents());
    }

    private Html TableOfContents()
    {
        const int FewestWorthIt = 3;
        var own = Body.Headings.Where(heading => heading.Level <= 2).ToList();
        if (own.Count + sections.Count < FewestWorthIt)
            return Html.Empty;
        var markup = new Markup();
        var attributes = Body.Language == Page.Language ? Html.Empty : Page.Shared.Original;
        foreach (var heading in own)
            markup.Add($"<li><a href=\"#{heading.Anchor}\"{attributes}>{heading.Text}</a></li>");
        foreach (var (anchor, title) in sections)
            markup.Add($"<li><a href=\"#{anchor}\">{title}</a></li>");
        return markup.ToHtml();
    }
}
