namespace AstanaSite.Diagnostics;

/// <summary>What is the same for every diagnostic of one code.</summary>
/// <param name="Code"><c>AS</c> and four digits; never used again for another meaning.</param>
/// <param name="Severity">The severity unless a policy changes it.</param>
/// <param name="Title">A few words that name the problem.</param>
/// <param name="Message">What was found and what was expected, a composite format string.</param>
/// <param name="Help">What to do, a composite format string over the same arguments.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Title, string Message, string Help)
{
    /// <summary>Whether it keeps a file from being read, so that others may seem wrong for it: such problems are shown first.</summary>
    public bool IsCause { get; init; }
}
