using Statiq.Common;

namespace AstanaSite.StatiqHost;

/// <summary>
/// Carries a value of the core from module to module, as an object under one key. Nothing that a contributor wrote becomes a string of
/// Statiq's metadata, since Statiq would compile and run one that begins with <c>=></c>.
/// </summary>
internal static class CoreValue
{
    private const string Key = "AstanaSite";

    /// <summary>A document that carries a value.</summary>
    /// <param name="context">Makes the document.</param>
    /// <param name="source">The absolute path of the file that the value comes from; null if from many.</param>
    /// <param name="value">The value.</param>
    public static IDocument Carry<T>(IExecutionContext context, in NormalizedPath source, T value)
        where T : class
    {
        if (value is string)
            throw new ArgumentException("a string is never carried", nameof(value));
        return context.CreateDocument(source, NormalizedPath.Null, [new KeyValuePair<string, object>(Key, value)], null);
    }

    /// <summary>The value that a document carries, if it carries one of this type.</summary>
    public static T? Of<T>(IDocument document)
        where T : class => document.TryGetRaw(Key, out var value) ? value as T : null;
}
