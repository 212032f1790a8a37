using System.Buffers;
using System.Text;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;

namespace AstanaSite.Reading;

/// <summary>Reads a text file: bytes to text, with everything that is wrong with the bytes reported.</summary>
public static class SourceReader
{
    /// <summary>The largest text file that is read, in bytes.</summary>
    public const int LargestText = 1024 * 1024;

    private const string SpecialWords = "it is a pipe, a socket or a device";

    /// <summary>Why a link is not read, in words for <see cref="ReadingProblems.Unreadable"/>.</summary>
    internal const string LinkWords = "it is a link to another place, and links are not followed";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file of a tree, or none where it cannot be had; then a diagnostic says why.</summary>
    public static SourceText? Read(IFileTree tree, TreeFile file, DiagnosticBag diagnostics)
    {
        var path = tree.Prefix + file.Path;
        if (!CanBeRead(path, file, "a text file", LargestText, diagnostics))
            return null;

        byte[] bytes;
        try
        {
            bytes = tree.Read(file.Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(
                Diagnostic.OfFile(
                    ReadingProblems.Unreadable,
                    path,
                    fault is UnauthorizedAccessException ? "permission denied" : "it vanished or is locked"
                )
            );
            return null;
        }

        return Decode(path, bytes, diagnostics);
    }

    /// <summary>Whether a file is one that is read at all; if not, a diagnostic says why.</summary>
    /// <param name="path">The path as messages show it.</param>
    /// <param name="file">The file.</param>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="most">How many bytes such a file may have.</param>
    /// <param name="diagnostics">Where problems go.</param>
    public static bool CanBeRead(string path, TreeFile file, string what, long most, DiagnosticBag diagnostics)
    {
        if (file.IsLink || file.IsSpecial)
            diagnostics.Add(Diagnostic.OfFile(ReadingProblems.Unreadable, path, file.IsLink ? LinkWords : SpecialWords));
        else if (file.Length > most)
            diagnostics.Add(Diagnostic.OfFile(ReadingProblems.TooLarge, path, file.Length, what, most));
        else
            return true;
        return false;
    }

    /// <summary>Reports characters that a value has by an escape (<c>"\u202E"</c>) and that could not stand in the file itself.</summary>
    internal static void CheckEscaped(string value, SourceRange range, DiagnosticBag diagnostics)
    {
        foreach (var c in value)
        {
            if (!IsControl(c) && !IsHidden(c))
                continue;
            diagnostics.Report(IsControl(c) ? ReadingProblems.ControlCharacter : ReadingProblems.HiddenCharacter, range, $"U+{(int)c:X4}");
            return;
        }
    }

    /// <summary>Whether a text has characters that could not stand in a file, or that no editor shows.</summary>
    internal static bool HasForbidden(string value)
    {
        foreach (var c in value)
            if (IsControl(c) || IsHidden(c))
                return true;
        return false;
    }

    /// <summary>The text that bytes stand for, or none where they are not UTF-8.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            ReportBytes(path, bytes, diagnostics);
            return null;
        }

        var source = new SourceText(path, text);
        // C0 without tab and line end, DEL and C1.
        ReportRange(source, '\0', '\u0008', ReadingProblems.ControlCharacter, diagnostics);
        ReportRange(source, '\u000B', '\u001F', ReadingProblems.ControlCharacter, diagnostics);
        ReportRange(source, '\u007F', '\u009F', ReadingProblems.ControlCharacter, diagnostics);
        ReportRange(source, '\u200B', '\u2069', ReadingProblems.HiddenCharacter, diagnostics);
        ReportRange(source, '\uFEFF', '\uFEFF', ReadingProblems.HiddenCharacter, diagnostics);
        return source;
    }

    // Editors show lines, not offsets of bytes: the place is found in the text with replacement characters.
    private static void ReportBytes(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var at = FirstInvalid(bytes);
        var source = new SourceText(path, Encoding.UTF8.GetString(bytes));
        var before = new SourceText(path, Encoding.UTF8.GetString(bytes[..at])).Content.Length;
        diagnostics.Report(ReadingProblems.NotUtf8, source.Range(new TextSpan(before, 1)), $"0x{bytes[at]:X2}");
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }

    // Plain ranges are searched many characters at a time; the few within them that are harmless are passed over one by one.
    private static void ReportRange(SourceText source, char first, char last, DiagnosticDescriptor problem, DiagnosticBag diagnostics)
    {
        const int MostReports = 20;
        var content = source.Content;
        var reports = 0;
        for (var at = 0; reports < MostReports; at++)
        {
            var found = content.AsSpan(at).IndexOfAnyInRange(first, last);
            if (found < 0)
                return;
            at += found;
            if (problem == ReadingProblems.HiddenCharacter && !IsHidden(content[at]))
                continue;
            diagnostics.Report(problem, source.Range(new TextSpan(at, 1)), $"U+{(int)content[at]:X4}");
            reports++;
        }
    }

    private static bool IsControl(char c) =>
        c is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF';

    // Embeddings, overrides and isolates can make a line read differently from what it is; the others are simply invisible.
    // The joiners U+200C and U+200D and the marks U+200E and U+200F belong to the spelling of several languages.
    private static bool IsHidden(char c) =>
        c is '\u200B' or '\u2060' or '\uFEFF' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
