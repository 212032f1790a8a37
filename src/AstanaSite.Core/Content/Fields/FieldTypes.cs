using System.Buffers;
using System.Text.Json;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;

namespace AstanaSite.Content.Fields;

/// <summary>Words without Markdown.</summary>
internal sealed class TextType : FieldType<string>
{
    /// <summary>The one instance.</summary>
    public static TextType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "words";

    /// <inheritdoc/>
    public override string Example => "'some words'";

    /// <inheritdoc/>
    public override string? Read(YamlNode node, string field, FieldReader reader) => Scalar(node, field, reader)?.Value;

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Text(json);
}

/// <summary>Words for a place that has room for so many letters only.</summary>
/// <param name="most">The number of letters (UTF-16) that there is room for.</param>
internal sealed class ShortTextType(int most) : FieldType<string>
{
    /// <inheritdoc/>
    public override string Expectation => $"words of at most {most} letters";

    /// <inheritdoc/>
    public override string Example => "'few words'";

    /// <inheritdoc/>
    public override string? Read(YamlNode node, string field, FieldReader reader)
    {
        if (Scalar(node, field, reader) is not { } scalar)
            return null;
        if (scalar.Value.Length <= most)
            return scalar.Value;
        reader.Diagnostics.Report(
            FrontMatterProblems.WrongType,
            reader.Source.Range(node.Span),
            field,
            Expectation,
            $"{scalar.Value.Length} letters long",
            Example
        );
        return null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json)
    {
        Schema.Text(json);
        json.WriteNumber("maxLength", most);
    }
}

/// <summary>One word of a list.</summary>
/// <param name="choices">The list.</param>
internal sealed class ChoiceType(params IReadOnlyList<string> choices) : FieldType<string>
{
    private readonly string words = string.Join(", ", choices);

    /// <inheritdoc/>
    public override string Expectation => "one of: " + words;

    /// <inheritdoc/>
    public override string Example => choices[0];

    /// <summary>The list.</summary>
    public IReadOnlyList<string> Choices => choices;

    /// <inheritdoc/>
    public override string? Read(YamlNode node, string field, FieldReader reader)
    {
        if (Scalar(node, field, reader) is not { } scalar)
            return null;
        foreach (var choice in choices)
            if (choice == scalar.Value)
                return choice;
        reader.Diagnostics.ReportName(
            FrontMatterProblems.UnknownValue,
            reader.Source.Range(node.Span),
            scalar.Value,
            choices,
            scalar.Value,
            field,
            words
        );
        return null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Choice(json, choices);
}

/// <summary>A date in EDTF.</summary>
internal sealed class DateType : FieldType<EdtfDate>
{
    /// <summary>The one instance.</summary>
    public static DateType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "a date (EDTF)";

    /// <inheritdoc/>
    public override string Example => "2015-05-25";

    /// <inheritdoc/>
    public override EdtfDate? Read(YamlNode node, string field, FieldReader reader)
    {
        if (Scalar(node, field, reader) is not { } scalar)
            return null;
        if (!EdtfParser.TryParse(scalar.Value, out var date, out var problem))
        {
            if (EdtfGuess.IsAmbiguous(scalar.Value))
                problem = "it does not say which of its numbers is the month";
            reader.Diagnostics.Add(
                Diagnostic.At(ValueProblems.BadDate, reader.Source.Range(node.Span), EdtfGuess.Of(scalar.Value), scalar.Value, problem)
            );
            return null;
        }

        if (!EdtfParser.IsReversed(date!))
            return date;
        reader.Diagnostics.Add(
            Diagnostic.At(
                ValueProblems.ReversedInterval,
                reader.Source.Range(node.Span),
                string.Join('/', scalar.Value.Split('/').Reverse()),
                scalar.Value
            )
        );
        return null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Pattern(json, DatePattern);

    // The form only; the parser says whether there is such a day.
    private const string DatePattern =
        @"^(\.\.|(Y-?\d{5,}|-?[0-9X]{4})(-[0-9X]{2}){0,2}(T[0-9:]{8}(Z|[+-][0-9:]{2,5})?)?[~?%]?)?"
        + @"(/(\.\.|-?[0-9X]{4}(-[0-9X]{2}){0,2}[~?%]?)?)?$";
}

/// <summary>The id of a record of one kind, or of any.</summary>
/// <param name="wanted">The name of the kind; empty for any.</param>
internal sealed class ReferenceType(string wanted) : FieldType<Reference>
{
    /// <inheritdoc/>
    public override string Expectation => wanted.Length == 0 ? "the id of a record" : $"the id of a record in '{wanted}s/'";

    /// <inheritdoc/>
    public override string Example => "its-id";

    /// <inheritdoc/>
    public override Reference? Read(YamlNode node, string field, FieldReader reader) =>
        Scalar(node, field, reader) is { } scalar ? reader.Add(new Reference(scalar.Value, wanted, field, scalar.Span)) : null;

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Id(json);
}

/// <summary>The id of an actor where there is a record, else words.</summary>
internal sealed class ReferenceOrWordsType : FieldType<ReferenceOrWords>
{
    /// <summary>The one instance.</summary>
    public static ReferenceOrWordsType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "the id of an actor, or words with a capital letter or a space";

    /// <inheritdoc/>
    public override string Example => "kazakhstan";

    /// <inheritdoc/>
    public override ReferenceOrWords? Read(YamlNode node, string field, FieldReader reader)
    {
        if (Scalar(node, field, reader) is not { } scalar)
            return null;
        return RecordId.IsValid(scalar.Value)
            ? new ReferenceOrWords(reader.Add(new Reference(scalar.Value, "actor", field, scalar.Span)), "")
            : new ReferenceOrWords(null, scalar.Value);
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Text(json);
}

/// <summary>Either an id or words.</summary>
/// <param name="Reference">The id, if it is one.</param>
/// <param name="Words">The words, if not.</param>
internal sealed record ReferenceOrWords(Reference? Reference, string Words);

/// <summary>An address on the web.</summary>
internal sealed class UrlType : FieldType<string>
{
    /// <summary>The one instance.</summary>
    public static UrlType Instance { get; } = new();

    // RFC 3986 has them nowhere in an address; a reference list for LaTeX has, and so has a line copied with what stands around it.
    private static readonly SearchValues<char> Foreign = SearchValues.Create(" \t\n\"<>\\");

    /// <inheritdoc/>
    public override string Expectation => "a web address";

    /// <inheritdoc/>
    public override string Example => "https://example.org/page";

    /// <summary>The form, without what marks its beginning and end.</summary>
    internal const string Pattern = "https?://[^ \\t\\n\"<>\\\\]+";

    /// <inheritdoc/>
    public override string? Read(YamlNode node, string field, FieldReader reader)
    {
        if (Scalar(node, field, reader) is not { } scalar)
            return null;
        if (IsAddress(scalar.Value))
            return scalar.Value;
        reader.Diagnostics.Add(Diagnostic.At(ValueProblems.BadUrl, reader.Source.Range(node.Span), Guess(scalar.Value), scalar.Value));
        return null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Pattern(json, $"^{Pattern}$");

    /// <summary>Whether a text is a whole address.</summary>
    internal static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && text.AsSpan().IndexOfAny(Foreign) < 0;

    /// <summary>What was meant where an address lacks its scheme; none if that is not the mistake.</summary>
    internal static string? Guess(string text) =>
        text.Contains('.', StringComparison.Ordinal) && text.AsSpan().IndexOfAny(": ") < 0 ? "https://" + text : null;
}

/// <summary>A language tag (BCP 47).</summary>
internal sealed class LanguageType : FieldType<string>
{
    /// <summary>The one instance.</summary>
    public static LanguageType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "a language tag";

    /// <inheritdoc/>
    public override string Example => "ar";

    /// <inheritdoc/>
    public override string? Read(YamlNode node, string field, FieldReader reader)
    {
        if (Scalar(node, field, reader) is not { } scalar)
            return null;
        return IsGood(scalar, reader) ? scalar.Value : null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Pattern(json, Schema.Language);

    /// <summary>Whether a key or value is a tag; if not, it is reported.</summary>
    internal static bool IsGood(YamlScalar scalar, FieldReader reader)
    {
        var problem = LanguageTag.Problem(scalar.Value, out var better);
        if (problem.Length > 0)
            reader.Diagnostics.Add(
                Diagnostic.At(ValueProblems.BadLanguage, reader.Source.Range(scalar.Span), better, scalar.Value, problem)
            );
        return problem.Length == 0;
    }
}

/// <summary>A country (ISO 3166-1 alpha-2).</summary>
internal sealed class CountryType : FieldType<string>
{
    /// <summary>The one instance.</summary>
    public static CountryType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "a country code of two capital letters";

    /// <inheritdoc/>
    public override string Example => "KZ";

    /// <inheritdoc/>
    public override string? Read(YamlNode node, string field, FieldReader reader)
    {
        if (Scalar(node, field, reader) is not { } scalar)
            return null;
        if (scalar.Value.Length == 2 && scalar.Value.All(char.IsAsciiLetterUpper))
            return scalar.Value;
        reader.Diagnostics.Report(ValueProblems.BadCountry, reader.Source.Range(node.Span), scalar.Value);
        return null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Pattern(json, "^[A-Z]{2}$");
}

/// <summary>A decimal number in a range.</summary>
/// <param name="least">The least value.</param>
/// <param name="most">The greatest value.</param>
internal sealed class NumberType(double least, double most) : FieldType<Number>
{
    /// <inheritdoc/>
    public override string Expectation => "a number";

    /// <inheritdoc/>
    public override string Example => "51.17";

    /// <inheritdoc/>
    public override Number? Read(YamlNode node, string field, FieldReader reader)
    {
        if (Scalar(node, field, reader) is not { } scalar)
            return null;
        if (TryRead(scalar.Value, out var value))
            return new Number(value);
        var withPoint = scalar.Value.Replace(',', '.');
        reader.Diagnostics.Add(
            Diagnostic.At(
                ValueProblems.BadNumber,
                reader.Source.Range(node.Span),
                TryRead(withPoint, out _) ? withPoint : null,
                scalar.Value,
                least,
                most
            )
        );
        return null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Number(json, least, most);

    private bool TryRead(string text, out double value)
    {
        const System.Globalization.NumberStyles Style =
            System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint;
        return double.TryParse(text, Style, System.Globalization.CultureInfo.InvariantCulture, out value)
            && value >= least
            && value <= most;
    }
}

/// <summary>A number that was given.</summary>
/// <param name="Value">The number.</param>
internal sealed record Number(double Value);

/// <summary>A path of a file under <c>input/files</c>.</summary>
internal sealed class FilePathType : FieldType<FilePath>
{
    /// <summary>The one instance.</summary>
    public static FilePathType Instance { get; } = new();

    /// <inheritdoc/>
    public override string Expectation => "the path of a file under 'files/'";

    /// <inheritdoc/>
    public override string Example => "statement.pdf";

    /// <inheritdoc/>
    public override FilePath? Read(YamlNode node, string field, FieldReader reader)
    {
        if (Scalar(node, field, reader) is not { } scalar)
            return null;
        var path = scalar.Value.StartsWith("files/", StringComparison.Ordinal) ? scalar.Value : "files/" + scalar.Value;
        if (RelativePath.Resolve("", path) is { } inside && inside.StartsWith("files/", StringComparison.Ordinal))
            return new FilePath(inside, scalar.Span);
        reader.Diagnostics.Report(ValueProblems.BadPath, reader.Source.Range(node.Span), scalar.Value, "'files/'");
        return null;
    }

    /// <inheritdoc/>
    public override void WriteSchema(Utf8JsonWriter json) => Schema.Text(json);
}

/// <summary>A file named in front matter.</summary>
/// <param name="Path">The path below <c>input/</c>.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record FilePath(string Path, TextSpan Span);
