using System.Text;
using AstanaSite.Content;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Reading;

namespace AstanaSite.Authoring;

/// <summary>Begins a record: its keys, made from the declaration of its kind, wait for their values.</summary>
public static class NewRecord
{
    /// <summary>The file of a new record below <c>input/</c>.</summary>
    public static string PathOf(ContentKind kind, string id) => $"{kind.Folder}/{id}.md";

    /// <summary>Why there can be no new record of an id, in the words of the build; nothing if there can.</summary>
    /// <param name="input">The content.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id.</param>
    public static IReadOnlyList<Diagnostic> Refuse(IFileTree input, ContentKind kind, string id)
    {
        var path = input.Prefix + PathOf(kind, id);
        if (!RecordId.IsValid(id))
            return [Diagnostic.OfFile(ReadingProblems.BadId, path, id, RecordId.Problem(id)).Suggesting(RecordId.Nearest(id))];
        foreach (var file in InputListing.Of(input, new DiagnosticBag()).Records)
            if (file.Id == id)
                return [Diagnostic.OfFile(ReadingProblems.DuplicateId, path, id, input.Prefix + file.File.Path)];
        return [];
    }

    /// <summary>The text of a new record.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="values">Values that are known already, as YAML, by key; keys that the kind has not are passed over.</param>
    /// <param name="hasHelp">Whether keys without a value are shown, with what they say.</param>
    public static string Text(ContentKind kind, IReadOnlyDictionary<string, string> values, bool hasHelp = true)
    {
        var text = new StringBuilder("---\n");
        foreach (var field in kind.Fields.Fields)
        {
            if (values.TryGetValue(field.Name, out var value))
                text.Append(field.Name).Append(value.StartsWith('\n') ? ":" : ": ").Append(value).Append('\n');
            else if (field.IsRequired)
                text.Append(field.Name).Append(": # ").Append(HelpOn(field)).Append('\n');
        }

        if (hasHelp)
        {
            text.Append("# More keys. To use one, take away the '#' before it and write its value.\n");
            foreach (var field in kind.Fields.Fields)
                if (!field.IsRequired && !values.ContainsKey(field.Name))
                    text.Append("# ")
                        .Append(field.Name)
                        .Append(": ")
                        .Append(field.Example)
                        .Append(" # ")
                        .Append(HelpOn(field))
                        .Append('\n');
        }

        text.Append("---\n");
        if (hasHelp && kind.Guidance.Length > 0)
            text.Append('\n').Append(kind.Guidance).Append('\n');
        return text.ToString();
    }

    // Of the forms only lists of words say something that the description and the example do not.
    private static string HelpOn(Field field) =>
        field.Expectation.StartsWith("one of: ", StringComparison.Ordinal)
            ? $"{field.Description}; {field.Expectation}"
            : field.Description;
}
