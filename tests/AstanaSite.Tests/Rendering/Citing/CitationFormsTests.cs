using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Themes;
using Xunit;

namespace AstanaSite.Tests.Rendering.Citing;

public sealed class CitationFormsTests
{
    private static readonly CitationForms Forms = new(
        Theme
            .Read(new DiskFileTree(Repository.Path("theme"), "theme/"), ["en"], SiteParts.Default.Templates, new DiagnosticBag())
            .WordsOf("en")
    );

    [Theory, Cases("citation-forms.txt")]
    public void A_work_is_cited_as_the_handbooks_say(
        string type,
        string authors,
        string title,
        string container,
        string publisher,
        string issued,
        string url,
        string apa,
        string chicago,
        string mla
    )
    {
        var work = new CitedWork("x", type, title)
        {
            Authors = [.. authors.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Author)],
            ContainerTitle = container,
            Publisher = publisher,
            Issued = issued.Length > 0 && EdtfParser.TryParse(issued, out var date, out _) ? date : null,
            Url = url,
        };
        Assert.Equal([("APA", apa), ("Chicago", chicago), ("MLA", mla)], Forms.All(work).Select(form => (form.Style, form.Text.Value)));
    }

    private static AuthorName Author(string text) =>
        text.StartsWith('=') ? new AuthorName("", "", text[1..])
        : text.Split(", ") is [var last, var first, var suffix] ? new AuthorName(last, first, "") { Suffix = suffix }
        : text.Split(", ") is [var family, var given] ? new AuthorName(family, given, "")
        : new AuthorName(text, "", "");
}
