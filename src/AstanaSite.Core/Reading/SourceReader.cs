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
    public const int LargestText = 8 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // C0 without tab and line end, DEL, C1.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(code => code is not ('\t' or '\n' or '\r')).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => (char)code)]);

    // Embeddings, overrides and isolates can make a line read differently from what it is; the others are simply invisible.
    private static readonly SearchValues<char> Hidden =
        SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200B\u2060\uFEFF\u2028\u2029");

    /// <summary>The text of a file of a tree, or none where it cannot be had; then a diagnostic says why.</summary>
    public static SourceText? Read(IFileTree tree, TreeFile file, DiagnosticBag diagnostics)
    {
        var path = tree.Prefix + file.Path;
        if (file.Length > LargestText)
        {
            diagnostics.Add(Diagnostic.OfFile(ReadingProblems.TooLarge, path, file.Length, LargestText));
            return null;
        }

        byte[] bytes;
        try
        {
            bytes = tree.Read(file.Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Diagnostic.OfFile(ReadingProblems.Unreadable, path, fault is UnauthorizedAccessException ? "permission denied" : "it vanished or is locked"));
            return null;
        }

        return Decode(path, bytes, diagnostics);
    }

    /// <summary>The text that bytes stand for, or none where they are not UTF-8.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            diagnostics.Add(Diagnostic.OfFile(ReadingProblems.NotUtf8, path, Math.Max(0, fault.Index)));
            return null;
        }

        var source = new SourceText(path, text);
        ReportCharacters(source, Controls, ReadingProblems.ControlCharacter, diagnostics);
        ReportCharacters(source, Hidden, ReadingProblems.HiddenCharacter, diagnostics);
        return source;
    }

    private static void ReportCharacters(SourceText source, SearchValues<char> characters, DiagnosticDescriptor problem, DiagnosticBag diagnostics)
    {
        const int MostReports = 20;
        var content = source.Content;
        for (int at = 0, reports = 0; reports < MostReports; at++, reports++)
        {
            var found = content.AsSpan(at).IndexOfAny(characters);
            if (found < 0) return;
            at += found;
            diagnostics.Report(problem, source.Range(new TextSpan(at, 1)), $"U+{(int)content[at]:X4}");
        }
    }
}
