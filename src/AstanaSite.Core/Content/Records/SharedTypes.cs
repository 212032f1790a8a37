using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Parsing.Yaml;

namespace AstanaSite.Content.Records;

/// <summary>Forms of values that several kinds share.</summary>
internal static class SharedTypes
{
    public static ListType<Reference> Cite { get; } = new(new ReferenceType("source"));

    public static ListType<Reference> References(string kind) => new(new ReferenceType(kind));

    /// <summary>A date, alone or with its sources.</summary>
    public static CitedType<EdtfDate, CitedDate> Date() =>
        new(DateType.Instance, "a date", (value, cite, span) => new CitedDate(value, cite, span));

    public static ListType<string> Aliases { get; } = new(TextType.Instance);

    public static ListType<Conflict> Conflicts { get; } = MakeConflicts();

    public static ListType<NameVariant> Variants { get; } = MakeVariants();

    public static ByLanguageType<NameInLanguage, NameInLanguage> Names { get; } = MakeNames();

    /// <summary>The item of Wikidata of an actor or a place: a field for each kind, since a field knows its place.</summary>
    public static Field<string> Wikidata() => new("wikidata", WikidataType.Instance, "the Wikidata item, such as Q42");

    private static ListType<Conflict> MakeConflicts()
    {
        var says = new Field<string>("says", TextType.Instance, "what these sources say", true);
        var accountCite = new Field<IReadOnlyList<Reference>>("cite", Cite, "the sources");
        var rank = new Field<string>(
            "rank",
            new ChoiceType("preferred", "normal", "deprecated"),
            "how the account stands among the others"
        );
        var reason = new Field<string>("reason", TextType.Instance, "why it is preferred or deprecated");
        var account = new RecordType<Account>(new FieldSet("an account", says, accountCite, rank, reason), values => new Account(
            values.Text(says),
            values.List(accountCite),
            Rank(values.Text(rank)),
            values.Text(reason),
            values.Span
        ));

        var about = new Field<string>("about", TextType.Instance, "the matter in a few words", true);
        var concerns = new Field<IReadOnlyList<Concern>>(
            "concerns",
            new ListType<Concern>(ConcernType.Instance),
            "keys or ids of this record that the matter is about"
        );
        var sentence = new Field<string>("says", TextType.Instance, "the sentence", true);
        var findingCite = new Field<IReadOnlyList<Reference>>("cite", Cite, "the sources that bear it");
        var finding = new Field<Finding>(
            "finding",
            new RecordType<Finding>(new FieldSet("a finding", sentence, findingCite), values => new Finding(
                values.Text(sentence),
                values.List(findingCite),
                values.Span
            )),
            "what can be said of the matter, in one sentence with its sources"
        );
        var accounts = new Field<IReadOnlyList<Account>>("accounts", new ListType<Account>(account), "two or more accounts", true);
        var note = new Field<string>("note", TextType.Instance, "a remark");
        return new ListType<Conflict>(
            new RecordType<Conflict>(new FieldSet("a conflict", about, concerns, finding, accounts, note), values => new Conflict(
                values.Text(about),
                values.List(concerns),
                values.Get(finding),
                values.List(accounts),
                values.Text(note),
                values.Span
            ))
        );
    }

    private static AccountRank Rank(string word) =>
        word switch
        {
            "preferred" => AccountRank.Preferred,
            "deprecated" => AccountRank.Deprecated,
            _ => AccountRank.Normal,
        };

    private static ByLanguageType<NameInLanguage, NameInLanguage> MakeNames()
    {
        var name = new Field<string>("name", TextType.Instance, "the name", true);
        var cite = new Field<IReadOnlyList<Reference>>("cite", Cite, "the sources that have it");
        // The language is the key above it.
        return new ByLanguageType<NameInLanguage, NameInLanguage>(
            new RecordType<NameInLanguage>(
                new FieldSet("a name", name, cite),
                values => new NameInLanguage("", values.Text(name), values.List(cite), values.Span),
                shorthand: name
            ),
            "names",
            (language, one) => one.Name.Length > 0 ? one with { Language = language } : null
        );
    }

    private static ListType<NameVariant> MakeVariants()
    {
        var form = new Field<string>("form", TextType.Instance, "the spelling", true);
        var cite = new Field<IReadOnlyList<Reference>>("cite", Cite, "the sources that have it");
        return new ListType<NameVariant>(
            new RecordType<NameVariant>(
                new FieldSet("a variant", form, cite),
                values => new NameVariant(values.Text(form), values.List(cite), values.Span),
                shorthand: form
            )
        );
    }

    private sealed class ConcernType : FieldType<Concern>
    {
        public static ConcernType Instance { get; } = new();

        public override string Expectation => "a key or an id of this record";

        public override string Example => "participants";

        public override Concern? Read(YamlNode node, string field, FieldReader reader) =>
            Scalar(node, field, reader) is { } scalar ? new Concern(scalar.Value, scalar.Span) : null;

        public override void WriteSchema(System.Text.Json.Utf8JsonWriter json) => Schema.Text(json);
    }
}
