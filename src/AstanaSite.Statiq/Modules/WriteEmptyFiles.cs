using Statiq.Common;

namespace AstanaSite.StatiqHost.Modules;

/// <summary>
/// Writes the files without content: Statiq's <c>WriteFiles</c> passes over them, or, told not to, writes a zero byte into each.
/// </summary>
internal sealed class WriteEmptyFiles : Module
{
    /// <inheritdoc/>
    protected override async Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
    {
        if (input.ContentProvider.GetLength() == 0)
            await context.FileSystem.GetOutputFile(input.Destination).WriteAllTextAsync("");
        return [input];
    }
}
