using AstanaSite.Diagnostics;
using AstanaSite.Reading;

namespace AstanaSite.Rendering;

/// <summary>The look of a site: templates, interface words by language, and files that are copied as they are.</summary>
public sealed class Theme
{
    /// <summary>Reads a theme; what is missing or wrong is reported, and there is always a theme.</summary>
    /// <param name="tree">The theme's folder.</param>
    /// <param name="languages">The languages of the site.</param>
    /// <param name="diagnostics">Where problems go.</param>
    public static Theme Read(IFileTree tree, IReadOnlyList<string> languages, DiagnosticBag diagnostics) => new();
}
