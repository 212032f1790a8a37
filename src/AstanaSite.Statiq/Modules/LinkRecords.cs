using AstanaSite.Content;
using Statiq.Common;

namespace AstanaSite.StatiqHost.Modules;

/// <summary>Makes the archive of all parsed files: many documents become one.</summary>
internal sealed class LinkRecords : Module
{
    /// <inheritdoc/>
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        // Statiq's parallel modules keep the order of their inputs, so the files stand in the order of the listing.
        var opened = context.Inputs.Select(CoreValue.Of<OpenedSite>).OfType<OpenedSite>().Single();
        var files = context.Inputs.Select(CoreValue.Of<ParsedFile>).OfType<ParsedFile>().ToList();
        var linked = BuildStages.Link(opened, files, context.CancellationToken);
        return Task.FromResult<IEnumerable<IDocument>>([CoreValue.Carry(context, NormalizedPath.Null, linked)]);
    }
}
