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
            return [Diagnostic.OfFile(ReadingProblems.BadId, path, id, RecordId.Problem(id)).Suggesting(RecordId.Suggestion(id))];
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
                text.Append(Help).Append(HelpOn(field)).Append('\n').Append(field.Name).Append(":\n");
        }

        if (hasHelp)
        {
            text.Append(Help)
                .Append("More keys. To use one, take away the '# ' before its lines and write its values; delete what is not needed.\n");
            foreach (var field in kind.Fields.Fields)
                if (!field.IsRequired && !values.ContainsKey(field.Name))
                    AppendForm(text, field);
        }

        text.Append("---\n");
        if (hasHelp && kind.Guidance.Length > 0)
            text.Append('\n').Append(kind.Guidance).Append('\n');
        return text.ToString();
    }

    /// <summary>What stands before a line that says something of the next one; a key that waits to be used has one '#' less.</summary>
    public const string Help = "## ";

    // The block form is that of the archive: one key a line, so that a review shows which one changed.
    private static void AppendForm(StringBuilder text, Field field)
    {
        text.Append(Help).Append(HelpOn(field)).Append('\n');
        AppendHelp(text, field.Keys, "  ");
        text.Append("# ").Append($"{field.Name}: {field.Form[0]}".TrimEnd()).Append('\n');
        foreach (var line in field.Form.Skip(1))
            text.Append("# ").Append(line).Append('\n');
    }

    private static void AppendHelp(StringBuilder text, IReadOnlyList<Field> keys, string indent)
    {
        foreach (var key in keys)
        {
            text.Append(Help).Append(indent).Append(key.Name).Append(": ").Append(HelpOn(key)).Append('\n');
            AppendHelp(text, key.Keys, indent + "  ");
        }
    }

    // Of the forms only lists of words say something that the description and the example do not.
    private static string HelpOn(Field field) =>
        field.Expectation.StartsWith("one of: ", StringComparison.Ordinal)
            ? $"{field.Description}; {field.Expectation}"
            : field.Description;
}
