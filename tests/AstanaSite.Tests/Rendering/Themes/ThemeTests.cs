using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using AstanaSite.Rendering.Themes;
using Xunit;

namespace AstanaSite.Tests.Rendering.Themes;

public sealed class ThemeTests
{
    [Fact]
    public void A_template_that_is_not_there_is_an_error_and_not_an_empty_page()
    {
        var diagnostics = new DiagnosticBag();
        var theme = Theme.Read(new DiskFileTree(Repository.Path("theme"), "theme/"), ["en"], SiteParts.Default.Templates, diagnostics);
        Assert.Empty(diagnostics.Items);
        Assert.Empty(theme.Render("term", "en", new TemplateModel(), "terms/track.html", diagnostics));
        var problem = Assert.Single(diagnostics.Items);
        Assert.Equal(("AS0801", Severity.Error, "theme/templates/term.liquid"), (problem.Code, problem.Severity, problem.Path));
    }

    [Fact]
    public void A_word_that_is_not_there_is_an_error_for_each_page_that_asks_for_it()
    {
        var diagnostics = new DiagnosticBag();
        var theme = Theme.Read(
            new DiskFileTree(Repository.Path("theme"), "theme/"),
            ["en", "ar"],
            SiteParts.Default.Templates,
            diagnostics
        );
        var (english, arabic) = (theme.WordsOf("en"), theme.WordsOf("ar"));
        for (var page = 1; page <= 2; page++)
        {
            Assert.Equal(
                ["terms", "kind_term", "n_terms_other", "edited"],
                [english["terms"], arabic.Of("kind", "term"), english.Count("n_terms", 2), arabic.Fill("edited", "date", "2026")]
            );
            theme.ReportMissingWords(diagnostics);
            Assert.Equal(
                ["edited", "kind_term", "n_terms_other", "terms"],
                diagnostics.Items.Skip(4 * (page - 1)).Select(one => one.Message.Split('\'')[3]).Order(StringComparer.Ordinal)
            );
        }

        Assert.All(diagnostics.Items, one =>
            Assert.Equal(("AS0804", Severity.Error, "theme/strings/en.yml"), (one.Code, one.Severity, one.Path))
        );
        theme.ReportMissingWords(diagnostics);
        Assert.Equal(8, diagnostics.Items.Count);
    }
}
