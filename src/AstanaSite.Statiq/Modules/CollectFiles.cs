using System.Text;
using AstanaSite.Writing;
using Statiq.Common;

namespace AstanaSite.StatiqHost.Modules;

/// <summary>
/// Reports what is wrong with the products; without an error, a document with destination and content
/// for each file, and one for the manifest.
/// </summary>
internal sealed class CollectFiles : Module
{
    /// <inheritdoc/>
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var planned = context.Inputs.Select(CoreValue.Of<PlannedSite>).OfType<PlannedSite>().Single();
        var made = context.Inputs.Select(CoreValue.Of<MadeProduct>).OfType<MadeProduct>().ToList();
        ProblemLog.Report(context, planned.Policy, planned.Diagnostics.Concat(made.SelectMany(product => product.Diagnostics)));
        var files = made.SelectMany(product => product.Files).ToList();
        var manifest = new OutputFile(Manifest.FileName, Encoding.UTF8.GetBytes(Manifest.Of(files).ToString()));
        return Task.FromResult<IEnumerable<IDocument>>([.. files.Append(manifest).Select(file => Document(context, file))]);
    }

    private static IDocument Document(IExecutionContext context, OutputFile file) =>
        context.CreateDocument(
            NormalizedPath.Null,
            new NormalizedPath(file.Path),
            null,
            context.GetContentProvider(file.Content.ToArray())
        );
}
