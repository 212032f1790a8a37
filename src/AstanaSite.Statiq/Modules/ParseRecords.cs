using Statiq.Common;

namespace AstanaSite.StatiqHost.Modules;

/// <summary>Reads and parses each file of a record, in parallel.</summary>
internal sealed class ParseRecords : ParallelModule
{
    /// <inheritdoc/>
    protected override Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
    {
        IDocument output = CoreValue.Of<RecordFile>(input) is { } record
            ? CoreValue.Carry(context, input.Source, BuildStages.Parse(record.Opened, record.File))
            : input;
        return Task.FromResult<IEnumerable<IDocument>>([output]);
    }
}
