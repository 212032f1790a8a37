namespace AstanaSite.Diagnostics;

/// <summary>
/// The order in which diagnostics are shown: what may be the cause of others first, then path, place, code, message. It is the same for
/// every run, whatever the number of workers.
/// </summary>
internal sealed class DiagnosticOrder : IComparer<Diagnostic>
{
    /// <summary>The one instance.</summary>
    public static DiagnosticOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Diagnostic? x, Diagnostic? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = (y.Descriptor.IsCause ? 1 : 0) - (x.Descriptor.IsCause ? 1 : 0);
        if (order == 0)
            order = string.CompareOrdinal(x.Path, y.Path);
        if (order == 0)
            order = (x.Range?.Span.Start ?? -1).CompareTo(y.Range?.Span.Start ?? -1);
        if (order == 0)
            order = (x.Range?.Span.Length ?? -1).CompareTo(y.Range?.Span.Length ?? -1);
        if (order == 0)
            order = string.CompareOrdinal(x.Code, y.Code);
        return order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
    }
}
