namespace AstanaSite.Diagnostics;

/// <summary>The severity of a diagnostic.</summary>
public enum Severity
{
    /// <summary>Worth knowing; shown on request and never counted against a build.</summary>
    Hint,

    /// <summary>Probably not meant; an error under <c>--strict</c>.</summary>
    Warning,

    /// <summary>The site cannot be built as written.</summary>
    Error,
}
