using AstanaSite.Rendering.Layout;
using Statiq.Common;

namespace AstanaSite.StatiqHost.Modules;

/// <summary>Lists what the site will hold: one document becomes many, the first of which carries the plan.</summary>
internal sealed class PlanProducts : Module
{
    /// <inheritdoc/>
    protected override Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
    {
        if (CoreValue.Of<CheckedSite>(input) is not { } site)
            return Task.FromResult<IEnumerable<IDocument>>([]);
        var planned = BuildStages.Plan(site);
        IEnumerable<IDocument> documents =
        [
            CoreValue.Carry(context, NormalizedPath.Null, planned),
            .. planned.Products.Select(product => CoreValue.Carry(context, NormalizedPath.Null, new PlannedProduct(planned, product))),
        ];
        return Task.FromResult(documents);
    }
}

/// <summary>A product, to be made.</summary>
/// <param name="Planned">Everything the site will hold.</param>
/// <param name="Product">The product.</param>
internal sealed record PlannedProduct(PlannedSite Planned, Product Product);
