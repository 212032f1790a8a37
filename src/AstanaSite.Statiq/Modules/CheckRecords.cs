using Statiq.Common;

namespace AstanaSite.StatiqHost.Modules;

/// <summary>Applies the rules for records. With an error the run ends here.</summary>
internal sealed class CheckRecords : Module
{
    /// <inheritdoc/>
    protected override Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
    {
        if (CoreValue.Of<LinkedSite>(input) is not { } linked)
            return Task.FromResult<IEnumerable<IDocument>>([]);
        var site = BuildStages.Check(linked, context.CancellationToken);
        if (site.HasErrors)
            ProblemLog.Report(context, site.Linked.Opened.Policy, site.Diagnostics);
        return Task.FromResult<IEnumerable<IDocument>>([CoreValue.Carry(context, NormalizedPath.Null, site)]);
    }
}
