using System.Globalization;
using AstanaSite.Text;

namespace AstanaSite.Diagnostics;

/// <summary>One problem in what a contributor wrote: what, where, and how to mend it.</summary>
public sealed class Diagnostic
{
    private const int LongestArgument = 2000;

    private Diagnostic(DiagnosticDescriptor descriptor, string path, SourceRange? range, string message, string help, string? suggestion)
    {
        Descriptor = descriptor;
        Severity = descriptor.Severity;
        Path = path;
        Range = range;
        Message = message;
        Help = help;
        Suggestion = suggestion;
    }

    /// <summary>The kind of problem.</summary>
    internal DiagnosticDescriptor Descriptor { get; }

    /// <summary>The code, such as <c>AS0203</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>The severity after the policy was applied.</summary>
    public Severity Severity { get; private init; }

    /// <summary>The file, with <c>/</c> between its parts.</summary>
    public string Path { get; }

    /// <summary>The place in the file; none where the file as such is meant.</summary>
    public SourceRange? Range { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Message { get; }

    /// <summary>What to do about it.</summary>
    public string Help { get; }

    /// <summary>The nearest known name, where one is near enough.</summary>
    public string? Suggestion { get; }

    /// <summary>A diagnostic at a place in a text.</summary>
    /// <param name="descriptor">The kind of problem.</param>
    /// <param name="range">The place.</param>
    /// <param name="suggestion">The nearest known name, or none.</param>
    /// <param name="arguments">The arguments of the message and of the help.</param>
    public static Diagnostic At(DiagnosticDescriptor descriptor, SourceRange range, string? suggestion, params object[] arguments) =>
        new(descriptor, range.Source.Path, range, Fill(descriptor.Message, arguments), Fill(descriptor.Help, arguments), suggestion);

    /// <summary>A diagnostic about a file as such.</summary>
    /// <param name="descriptor">The kind of problem.</param>
    /// <param name="path">The file, with <c>/</c> between its parts.</param>
    /// <param name="arguments">The arguments of the message and of the help.</param>
    internal static Diagnostic OfFile(DiagnosticDescriptor descriptor, string path, params object[] arguments) =>
        new(descriptor, path, null, Fill(descriptor.Message, arguments), Fill(descriptor.Help, arguments), null);

    /// <summary>The same diagnostic with the nearest known name, or none.</summary>
    public Diagnostic Suggesting(string? suggestion) => new(Descriptor, Path, Range, Message, Help, suggestion) { Severity = Severity };

    /// <summary>The same diagnostic with another severity.</summary>
    public Diagnostic With(Severity severity) =>
        severity == Severity ? this : new Diagnostic(Descriptor, Path, Range, Message, Help, Suggestion) { Severity = severity };

    private static string Fill(string format, object[] arguments) =>
        arguments.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, Array.ConvertAll(arguments, Shortened));

    // What somebody wrote may be as long as a file, and stand in every message about it.
    private static object Shortened(object argument) =>
        argument is string { Length: > LongestArgument } words ? string.Concat(words.AsSpan(0, LongestArgument), "…") : argument;
}
