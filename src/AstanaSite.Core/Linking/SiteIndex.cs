using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Mapping;
using AstanaSite.Text;

namespace AstanaSite.Linking;

/// <summary>All records by id, translations by language, attachments by path: what links are resolved against.</summary>
internal sealed class SiteIndex
{
    private readonly Dictionary<string, Item> items = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Language), Translation> translations = [];
    private readonly Dictionary<string, (Item Item, string Language)> byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> attachments;
    private readonly Dictionary<string, NameSet> idsOfKind = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Name), Item> byName = [];
    private readonly Dictionary<string, CitedSource> byAddress = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly HashSet<string> duplicates = new(StringComparer.Ordinal);
    private readonly HashSet<string> unreadIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> unreadPaths = new(StringComparer.Ordinal);

    private SiteIndex(SiteSettings settings, string prefix, IEnumerable<string> attachments)
    {
        Settings = settings;
        Map = new SiteMap(settings.FirstLanguage, [], []);
        Prefix = prefix;
        this.attachments = new HashSet<string>(attachments, StringComparer.Ordinal);
        AttachmentNames = new NameSet(this.attachments);
    }

    public SiteSettings Settings { get; }

    /// <summary>Where everything stands in the site.</summary>
    public SiteMap Map { get; private set; }

    /// <summary>What stands before input paths in messages.</summary>
    public string Prefix { get; }

    /// <summary>All records in the ordinal order of their ids.</summary>
    public IReadOnlyList<Item> Items { get; private set; } = [];

    /// <summary>The attachments, as paths below <c>input/</c>.</summary>
    public IReadOnlyCollection<string> Attachments => attachments;

    /// <summary>The attachments, to find what a misspelt one stands for.</summary>
    internal NameSet AttachmentNames { get; }

    /// <summary>What <c>xref:</c> knows: the ids of records and the names of the pages that the generator makes.</summary>
    internal NameSet TargetNames => field ??= new NameSet(Items.Select(item => item.Id).Concat(Map.Names));

    /// <summary>Builds the index; ids used twice and orphan translations are reported.</summary>
    public static SiteIndex Build(
        SiteSettings settings,
        string prefix,
        IEnumerable<ParsedFile> files,
        IEnumerable<string> attachments,
        IReadOnlyList<PageAddress> pages,
        DiagnosticBag diagnostics
    )
    {
        var index = new SiteIndex(settings, prefix, attachments);
        var all = files.ToList();
        foreach (var file in all)
            if (file.Item is { } item)
                index.Add(item, file.File, diagnostics);
            else if (file.Translation is null)
                index.AddUnread(file.File);
        index.Items = [.. index.items.Values.OrderBy(item => item.Id, StringComparer.Ordinal)];
        var paths = new NameSet(index.byPath.Keys);
        index.Map = new SiteMap(settings.FirstLanguage, pages, index.Items);
        foreach (var file in all)
            if (file.Translation is { } translation)
                index.Add(translation, file.File, paths, diagnostics);
        return index;
    }

    /// <summary>The record of an id, or none.</summary>
    public Item? Find(string id) => items.GetValueOrDefault(id);

    /// <summary>The record and language that a file of the input holds, or none.</summary>
    public (Item Item, string Language)? AtPath(string path) => byPath.TryGetValue(path, out var found) ? found : null;

    /// <summary>Whether several files have an id.</summary>
    public bool IsDuplicate(string id) => duplicates.Contains(id);

    /// <summary>
    /// Whether a file that could not be read has an id. What names it is not wrong: it waits for that file, which was reported.
    /// </summary>
    public bool IsUnread(string id) => unreadIds.Contains(id);

    /// <summary>Whether the file at a path could not be read.</summary>
    public bool IsUnreadAt(string path) => unreadPaths.Contains(path);

    /// <summary>Whether there is an attachment at a path below <c>input/</c>.</summary>
    public bool HasAttachment(string path) => attachments.Contains(path);

    /// <summary>The translation of a record, or none.</summary>
    public Translation? Translation(Item item, string language) =>
        language == Settings.FirstLanguage ? null : translations.GetValueOrDefault((item.Id, language));

    /// <summary>The title of a record in a language, else in that of the originals.</summary>
    public string TitleOf(Item item, string language) =>
        Translation(item, language) is { Title.Length: > 0 } translation ? translation.Title : item.Title;

    /// <summary>The ids of one kind, or all.</summary>
    internal NameSet IdsOf(string kind)
    {
        lock (gate)
        {
            if (!idsOfKind.TryGetValue(kind, out var ids))
                idsOfKind[kind] = ids = new(Items.Where(item => kind.Length == 0 || item.Kind.Name == kind).Select(item => item.Id));
            return ids;
        }
    }

    /// <summary>The first record of a kind that has a name, or none; letters' cases do not count.</summary>
    internal Item? OfName(string name, string kind)
    {
        lock (gate)
        {
            if (byName.Count == 0)
                foreach (var item in Items)
                foreach (var one in item.OtherNames.Prepend(item.Title))
                    byName.TryAdd((item.Kind.Name, one.ToUpperInvariant()), item);
            return byName.GetValueOrDefault((kind, name.ToUpperInvariant()));
        }
    }

    /// <summary>The first source that stands at an address, or whose copy does; or none.</summary>
    internal CitedSource? OfAddress(string address)
    {
        lock (gate)
        {
            if (byAddress.Count == 0)
                foreach (var source in Items.OfType<CitedSource>())
                foreach (var one in new[] { source.Url, source.ArchiveUrl })
                    if (WorkAddress.Url(one) is { Length: > 0 } plain)
                        byAddress.TryAdd(plain, source);
            return byAddress.GetValueOrDefault(address);
        }
    }

    private void AddUnread(InputFile file)
    {
        unreadPaths.Add(file.File.Path);
        if (file.Language.Length > 0)
            return;
        unreadIds.Add(file.Id);
        // A file whose name is no id would stand here once it is renamed.
        unreadPaths.Add(RelativePath.Folder(file.File.Path) is { Length: > 0 } folder ? $"{folder}/{file.Id}.md" : file.Id + ".md");
    }

    private void Add(Item item, InputFile file, DiagnosticBag diagnostics)
    {
        if (items.TryGetValue(item.Id, out var other))
        {
            diagnostics.Report(ReadingProblems.DuplicateId, item.Document.Source.Start, item.Id, other.Document.Source.Path);
            // Links to this file are not broken: they wait for one of the two to be renamed.
            duplicates.Add(item.Id);
            byPath[file.File.Path] = (other, Settings.FirstLanguage);
            return;
        }

        items.Add(item.Id, item);
        byPath[file.File.Path] = (item, Settings.FirstLanguage);
    }

    private void Add(Translation translation, InputFile file, NameSet paths, DiagnosticBag diagnostics)
    {
        var source = translation.Document.Source;
        if (!Settings.Languages.Contains(translation.Language, StringComparer.Ordinal) || translation.Language == Settings.FirstLanguage)
        {
            if (!Settings.IsRead)
            {
                unreadPaths.Add(file.File.Path);
                return;
            }

            diagnostics.Report(
                ReadingProblems.UnknownLanguage,
                source.Start,
                file.File.Path,
                translation.Language,
                NameSet.InWords([.. Settings.Languages.Skip(1)])
            );
            return;
        }

        var original = RelativePath.Folder(file.File.Path) is { Length: > 0 } folder
            ? $"{folder}/{translation.Id}.md"
            : translation.Id + ".md";
        if (AtPath(original) is not { } found)
        {
            unreadPaths.Add(file.File.Path);
            if (IsUnreadAt(original))
                return;
            diagnostics.ReportName(
                ReadingProblems.OrphanTranslation,
                source.Start,
                original,
                paths,
                file.File.Path,
                translation.Id,
                original
            );
            return;
        }

        translations[(translation.Id, translation.Language)] = translation;
        byPath[file.File.Path] = (found.Item, translation.Language);
    }
}
