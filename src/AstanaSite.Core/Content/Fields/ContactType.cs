using System.Text.Json;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;

namespace AstanaSite.Content.Fields;

/// <summary>Where one is reached: an e-mail address, or the web address of a page that says how.</summary>
internal sealed class ContactType : FieldType<string>
{
    private const string MailScheme = "mailto:";

    /// <summary>The one instance.</summary>
    public static ContactType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "an e-mail address or a web address";

    /// <inheritdoc/>
    public override string Example => "archive@example.org";

    /// <inheritdoc/>
    public override string? Read(YamlNode node, string field, FieldReader reader)
    {
        if (Scalar(node, field, reader) is not { } scalar)
            return null;
        if (MailAddress.IsValid(scalar.Value) || UrlType.IsAddress(scalar.Value))
            return scalar.Value;
        reader.Diagnostics.Add(Diagnostic.At(ValueProblems.BadContact, reader.Source.Range(node.Span), Guess(scalar.Value), scalar.Value));
        return null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Pattern(json, $"^({MailAddress.Pattern}|{UrlType.Pattern})$");

    // The usual slips: a link to a mailbox, and a page without its scheme.
    private static string? Guess(string text)
    {
        var mail = text.StartsWith(MailScheme, StringComparison.OrdinalIgnoreCase) ? text[MailScheme.Length..] : text;
        if (MailAddress.IsValid(mail))
            return mail;
        return text.Contains('@', StringComparison.Ordinal) ? null : UrlType.Guess(text);
    }
}
