using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;

namespace AstanaSite.Content.Records;

/// <summary>The keys of a place.</summary>
internal static class PlaceKind
{
    /// <summary>The name.</summary>
    public static readonly Field<string> Title = new("title", TextType.Instance, "the name", true);

    public static readonly Field<string> Summary = new("summary", TextType.Instance, "one or two sentences");

    public static readonly Field<string> Country = new("country", TextType.Instance, "the country");

    /// <summary>Degrees north.</summary>
    public static readonly Field<Number> Latitude = new("latitude", new NumberType(-90, 90), "degrees north (WGS 84)");

    /// <summary>Degrees east.</summary>
    public static readonly Field<Number> Longitude = new("longitude", new NumberType(-180, 180), "degrees east (WGS 84)");

    /// <summary>The name in other languages.</summary>
    public static readonly Field<IReadOnlyList<NameInLanguage>> Names = new(
        "names",
        SharedTypes.Names,
        "the name in other languages, by language tag; {name, cite} where a source bears it out"
    );

    /// <summary>Names it had before.</summary>
    public static readonly Field<IReadOnlyList<FormerName>> FormerNames = MakeFormerNames();

    /// <summary>The Wikidata item.</summary>
    public static readonly Field<string> Wikidata = SharedTypes.Wikidata();

    /// <summary>Old ids.</summary>
    public static readonly Field<IReadOnlyList<string>> Aliases = new("aliases", SharedTypes.Aliases, "old ids, whose addresses lead here");

    public static ContentKind Kind { get; } =
        new(
            "place",
            "places",
            new FieldSet("a place", Title, Summary, Country, Latitude, Longitude, Names, FormerNames, Wikidata, Aliases),
            head => new Place(head)
        );

    private static Field<IReadOnlyList<FormerName>> MakeFormerNames()
    {
        var name = new Field<string>("name", TextType.Instance, "the name", true);
        var from = new Field<EdtfDate>("from", DateType.Instance, "since when");
        var to = new Field<EdtfDate>("to", DateType.Instance, "until when");
        return new(
            "former-names",
            new ListType<FormerName>(
                new RecordType<FormerName>(new FieldSet("a former name", name, from, to), values => new FormerName(
                    values.Text(name),
                    values.Get(from),
                    values.Get(to),
                    values.Span
                ))
            ),
            "names it had before"
        );
    }
}

/// <summary>A place.</summary>
internal sealed class Place : Item
{
    internal Place(ItemHead head)
        : base(head, head.Values.Text(PlaceKind.Title), head.Values.Text(PlaceKind.Summary), head.Values.Get(PlaceKind.Aliases), null)
    {
        var values = head.Values;
        Country = values.Text(PlaceKind.Country);
        Latitude = values.Get(PlaceKind.Latitude)?.Value;
        Longitude = values.Get(PlaceKind.Longitude)?.Value;
        Names = values.List(PlaceKind.Names);
        FormerNames = values.List(PlaceKind.FormerNames);
        Wikidata = values.Text(PlaceKind.Wikidata);
    }

    /// <summary>The country in words; empty if not given.</summary>
    public string Country { get; }

    /// <summary>Degrees north (WGS 84); none if not known.</summary>
    public double? Latitude { get; }

    /// <summary>Degrees east (WGS 84); none if not known.</summary>
    public double? Longitude { get; }

    /// <summary>The name in other languages and scripts.</summary>
    internal IReadOnlyList<NameInLanguage> Names { get; }

    /// <summary>Names it had before.</summary>
    internal IReadOnlyList<FormerName> FormerNames { get; }

    /// <summary>The Wikidata item, such as <c>Q42</c>; empty if none.</summary>
    public string Wikidata { get; }

    /// <summary>The names for which a source is named: a name alone states nothing that wants one.</summary>
    internal override IEnumerable<CitedEntry> Entries => Names.Where(name => name.Cite.Count > 0);

    /// <inheritdoc/>
    internal override IEnumerable<Naming> Namings => [];

    /// <inheritdoc/>
    public override IEnumerable<string> OtherNames => Names.Select(one => one.Name).Concat(FormerNames.Select(name => name.Name));
}
