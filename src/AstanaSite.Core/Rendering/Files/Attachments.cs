using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Reading;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Files;

/// <summary>Files that go to the site as they are.</summary>
internal static class Attachments
{
    /// <summary>A file of a tree as a file of the site at the same path; none (reported) if it cannot be read.</summary>
    public static IReadOnlyList<OutputFile> Copy(IFileTree tree, TreeFile file, DiagnosticBag diagnostics)
    {
        if (!SourceReader.CanBeRead(tree.Prefix + file.Path, file, "an attachment", AttachmentKinds.Largest, diagnostics))
            return [];

        try
        {
            return [new OutputFile(file.Path, tree.Read(file.Path))];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Diagnostic.OfFile(ReadingProblems.Unreadable, tree.Prefix + file.Path, "it vanished or may not be read"));
            return [];
        }
    }
}
