using System.Text.Json;
using AstanaSite.Content.Records;

namespace AstanaSite.Authoring.Works;

/// <summary>Names of CSL JSON.</summary>
internal static class CslNames
{
    // How a name is parted and sorted, and where in the list it stands.
    private static readonly string[] Known =
    [
        "family",
        "given",
        "suffix",
        "literal",
        "name",
        "non-dropping-particle",
        "dropping-particle",
        "comma-suffix",
        "static-ordering",
        "static-particles",
        "parse-names",
        "isInstitution",
        "sequence",
        "multi",
    ];

    /// <summary>Adds the names; what has no form here is told.</summary>
    public static void Add(Work work, string key, List<AuthorName> to, JsonElement names)
    {
        if (names.ValueKind != JsonValueKind.Array)
        {
            AddOne(work, key, to, names);
            return;
        }

        foreach (var name in names.EnumerateArray())
            AddOne(work, key, to, name);
    }

    private static void AddOne(Work work, string key, List<AuthorName> to, JsonElement name)
    {
        if (name.ValueKind == JsonValueKind.String)
            to.AddRange(BibtexNames.Read(CslText.Of(name), [], out _));
        if (name.ValueKind != JsonValueKind.Object)
            return;
        foreach (var part in name.EnumerateObject())
            if (!Known.Contains(part.Name, StringComparer.Ordinal) && CslText.SaysSomething(part.Value))
                work.LeftOut.Add($"{key} {WorkText.Plain(part.Name)}");
        var literal = CslText.Words(name, "literal") is { Length: > 0 } whole ? whole : CslText.Words(name, "name");
        var family = $"{CslText.Words(name, "non-dropping-particle")} {CslText.Words(name, "family")}".Trim();
        var given = $"{CslText.Words(name, "given")} {CslText.Words(name, "dropping-particle")}".Trim();
        var suffix = CslText.Words(name, "suffix");
        if ((literal.Length > 0 ? new AuthorName("", "", literal) : NameParts.Of(family, given, suffix)) is { } author)
            to.Add(author);
    }
}
