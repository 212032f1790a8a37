using Statiq.Common;

namespace AstanaSite.StatiqHost.Modules;

/// <summary>Makes each product, in parallel.</summary>
internal sealed class MakeProducts : ParallelModule
{
    /// <inheritdoc/>
    protected override Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
    {
        IDocument output = CoreValue.Of<PlannedProduct>(input) is { } product
            ? CoreValue.Carry(context, NormalizedPath.Null, BuildStages.Make(product.Planned, product.Product))
            : input;
        return Task.FromResult<IEnumerable<IDocument>>([output]);
    }
}
