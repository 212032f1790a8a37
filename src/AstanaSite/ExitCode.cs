namespace AstanaSite.Program;

/// <summary>What the program answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Clean = 0;

    /// <summary>The content has errors, or warnings under <c>--strict</c>.</summary>
    public const int Errors = 1;

    /// <summary>The program was called in a way it does not understand.</summary>
    public const int Usage = 2;

    /// <summary>The program or the machine failed, not the content.</summary>
    public const int Fault = 3;
}
