using AstanaSite.Content;
using AstanaSite.Program;
using AstanaSite.Reading;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace AstanaSite.StatiqHost.Modules;

/// <summary>
/// Lists the input and reads the settings and the theme: a document that carries them, then one for each file of a record.
/// </summary>
internal sealed class OpenArchive : Module
{
    /// <inheritdoc/>
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        // The core lists and reads the folders itself: it follows no link out of them. The last of Statiq's
        // input folders is the one that was asked for.
        var input = context.FileSystem.GetRootDirectory(context.FileSystem.InputPaths[^1]).Path;
        var theme = context.FileSystem.GetRootDirectory(ArchiveFolders.Theme).Path;
        var (options, trouble) = GitHistory.Of(Git.Of(input.FullPath), Prefix(context, input), (theme.FullPath, Prefix(context, theme)));
        if (trouble is not null)
            context.Log(
                LogLevel.Warning,
                "{Trouble}",
                $"{trouble.Reason}, so pages do not say when they were last changed; {trouble.Remedy}"
            );
        var request = new BuildRequest(
            new DiskFileTree(input.FullPath, Prefix(context, input)),
            new DiskFileTree(theme.FullPath, Prefix(context, theme)),
            context.SerialExecution ? 1 : Environment.ProcessorCount
        )
        {
            Options = Task.FromResult(options),
        };
        var opened = BuildStages.Open(request);
        IEnumerable<IDocument> documents =
        [
            CoreValue.Carry(context, NormalizedPath.Null, opened),
            .. opened.Listing.Records.Select(file => CoreValue.Carry(context, input.Combine(file.File.Path), new RecordFile(opened, file))),
        ];
        return Task.FromResult(documents);
    }

    private static string Prefix(IExecutionContext context, in NormalizedPath folder) =>
        context.FileSystem.RootPath.GetRelativePath(folder).FullPath + "/";
}

/// <summary>A file of a record, to be parsed.</summary>
/// <param name="Opened">What is common to all files.</param>
/// <param name="File">The file.</param>
internal sealed record RecordFile(OpenedSite Opened, InputFile File);
