using AstanaSite.Content.Records;

namespace AstanaSite.Mapping;

/// <summary>Where everything stands in a site. Addresses are flat, relative and end in a file name.</summary>
internal sealed class SiteMap
{
    /// <summary>The first page, below the folder of a language.</summary>
    public const string Home = "index.html";

    /// <summary>
    /// The page that servers show for an address that leads nowhere, at the root. It is shown at any depth, so
    /// it alone names files by their whole path.
    /// </summary>
    public const string NotFound = "404.html";

    /// <summary>The feed, below the folder of a language.</summary>
    public const string Feed = "feed.xml";

    /// <summary>The description of the search for browsers, below the folder of a language.</summary>
    public const string OpenSearch = "opensearch.xml";

    /// <summary>The list of all pages, at the root.</summary>
    public const string Sitemap = "sitemap.xml";

    /// <summary>What robots are told, at the root.</summary>
    public const string Robots = "robots.txt";

    /// <summary>What people are told who meet the site as a folder, at the root.</summary>
    public const string ReadMe = "READ-ME.txt";

    /// <summary>The script that the search begins with; its shards stand in the same folder.</summary>
    public const string SearchIndex = "search/index.js";

    /// <summary>The folder of data, ending in <c>/</c>.</summary>
    public const string DataFolder = "data/";

    /// <summary>The folder of the theme's files, ending in <c>/</c>.</summary>
    public const string AssetFolder = "assets/";

    /// <summary>The icon of the site.</summary>
    public const string Icon = AssetFolder + "icon.svg";

    /// <summary>The picture that previews of links elsewhere show, where the theme has one.</summary>
    public const string Picture = AssetFolder + "share.png";

    private readonly string firstLanguage;
    private readonly Dictionary<Item, string> paths;
    private readonly Dictionary<string, PageAddress> byName = new(StringComparer.Ordinal);

    internal SiteMap(string firstLanguage, IReadOnlyList<PageAddress> pages, IReadOnlyCollection<Item> items)
    {
        this.firstLanguage = firstLanguage;
        Pages = pages;
        foreach (var page in pages)
            if (page.Name.Length > 0)
                byName.Add(page.Name, page);
        // Every link to a record asks for its path.
        paths = new Dictionary<Item, string>(items.Count, ReferenceEqualityComparer.Instance);
        foreach (var item in items)
            paths.Add(item, item.Id == PageKind.HomeId ? Home : OfRecord(item.Kind, item.Id));
    }

    /// <summary>The pages that the generator makes, in the order in which the head of every page names them.</summary>
    public IReadOnlyList<PageAddress> Pages { get; }

    /// <summary>The names that <c>xref:</c> knows beside the ids of records.</summary>
    public IEnumerable<string> Names => byName.Keys;

    /// <summary>The path of the list of all records of a kind, below the folder of a language.</summary>
    public static string OfIndex(ContentKind kind) => kind.Folder + "/index.html";

    /// <summary>The path of the page of an id or an alias, below the folder of a language.</summary>
    public static string OfRecord(ContentKind kind, string id) => string.Concat(kind.Folder, "/", id, ".html");

    /// <summary>The page of a name, or none.</summary>
    public PageAddress? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The path of a record's page below the folder of its language.</summary>
    public string Within(Item item) => paths[item];

    /// <summary>The path of a record's page in a language: <c>rounds/astana-1.html</c>, <c>ar/rounds/astana-1.html</c>.</summary>
    public string Of(Item item, string language) => Of(paths[item], language);

    /// <summary>The path of a page that the generator makes: <c>timeline.html</c>, <c>ar/timeline.html</c>.</summary>
    /// <param name="page">Its path below the folder of a language.</param>
    /// <param name="language">The language; the pages of the first stand at the root, the others in a folder of their tag.</param>
    public string Of(string page, string language) => language == firstLanguage ? page : string.Concat(language, "/", page);
}
