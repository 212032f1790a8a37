using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Citing;

/// <summary>
/// Works in the words of three styles: APA (7th edition), Chicago (18th, bibliography) and MLA (9th). Tests compare them with what
/// citeproc makes of the official styles.
/// </summary>
internal sealed class CitationForms
{
    private readonly ApaForm apa;
    private readonly ChicagoForm chicago;
    private readonly MlaForm mla;

    /// <param name="words">The interface words: names of months, and the few words that the styles use.</param>
    public CitationForms(Words words)
    {
        var (names, dates) = (new CitedNames(words), new CitedDates(words));
        (apa, chicago, mla) = (new ApaForm(words, names, dates), new ChicagoForm(words, names, dates), new MlaForm(words, names, dates));
    }

    /// <summary>The styles: name and the work in its words.</summary>
    public (string Style, Html Text)[] All(CitedWork work) => [("APA", apa.Of(work)), ("Chicago", chicago.Of(work)), ("MLA", mla.Of(work))];
}
