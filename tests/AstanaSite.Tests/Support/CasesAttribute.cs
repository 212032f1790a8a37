using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace AstanaSite.Tests;

/// <summary>
/// The rows of a table beside the test as the cases of a theory. The first row names the columns and must name the parameters of the test;
/// the number of its line stands in the name of each case.
/// </summary>
/// <param name="file">The name of the table, in the folder of the test.</param>
/// <param name="testFile">Filled in by the compiler.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CasesAttribute(string file, [CallerFilePath] string testFile = "") : DataAttribute
{
    public string File { get; } = file;

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var path = Path.Combine(Path.GetDirectoryName(Repository.SourceFile(testFile))!, File);
        var table = CaseTable.Read(path);
        var parameters = testMethod.GetParameters().Select(parameter => parameter.Name!);
        if (!table.Columns.SequenceEqual(parameters, StringComparer.Ordinal))
            throw new InvalidOperationException(
                $"{File} has the columns {string.Join(", ", table.Columns)}, but {testMethod.Name} wants {string.Join(", ", parameters)}."
            );
        return new([.. table.Rows.Select(row => new TheoryDataRow([.. row.Cells]) { Label = $"{File}:{row.Line}" })]);
    }

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}
