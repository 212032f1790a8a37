using System.Text;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>Input made to break a build: it is answered with a site or with diagnostics, soon, and by no exception.</summary>
public sealed class HostileInputTests
{
    // Not a measure of speed: what takes this long on any machine would never end.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private static readonly (string Name, Func<string> Body)[] Bodies =
    [
        ("quotations", () => Repeat("> ", 400_000)),
        ("lists", () => Repeat("- ", 400_000)),
        ("brackets", () => Repeat("[", 400_000)),
        ("images", () => Repeat("![", 400_000)),
        ("nested brackets", () => Repeat("[", 200_000) + "a" + Repeat("]", 200_000)),
        ("nested images", () => Repeat("![", 100_000) + "a" + Repeat("](b)", 100_000)),
        ("links without end", () => Repeat("[a](", 200_000)),
        ("links in angle brackets without end", () => Repeat("[a](<b", 150_000)),
        ("links and brackets", () => Repeat("[ (](", 150_000)),
        ("link titles without end", () => Repeat("[a](b \"", 120_000)),
        ("references within references", () => Repeat("[a][b", 100_000)),
        ("emphasis", () => Repeat("*a **b ", 100_000)),
        ("nested emphasis", () => Repeat("*", 400_000) + "a" + Repeat("*", 400_000)),
        ("emphasis of two kinds", () => Repeat("*a_ ", 200_000)),
        ("emphasis in threes", () => "a**b" + Repeat("c* ", 200_000)),
        ("strong emphasis", () => Repeat("*a **a ", 50_000) + "b" + Repeat(" a** a*", 50_000)),
        ("backticks", () => string.Concat(Enumerable.Range(1, 1000).Select(length => "e" + new string('`', length)))),
        ("comments", () => "x " + Repeat("<!--", 200_000)),
        ("declarations", () => "x " + Repeat("<!A ", 200_000)),
        ("instructions", () => "x " + Repeat("<?", 400_000)),
        ("sections of characters", () => "x " + Repeat("<![CDATA[", 100_000)),
        ("tags", () => Repeat("<b>", 3000)),
        ("tags without end", () => Repeat("<span title=\"", 60_000)),
        ("nested elements", () => Repeat("<span>", 100_000) + "x" + Repeat("</span>", 60_000)),
        ("citations without end", () => Repeat("[@", 3000)),
        ("citations of one work", () => Repeat("x [@s]. ", 100_000)),
        ("citations of many works", () => string.Concat(Enumerable.Range(0, 3000).Select(n => $"x [@s{n}]. "))),
        ("wanted sources", () => Repeat("x [@?]\n\n", 100_000)),
        ("one citation of many works", () => $"x [{string.Join("; ", Enumerable.Repeat("@s", 150))}]"),
        ("a table of ten thousand columns", () => $"|{Repeat("a|", 10_000)}\n|{Repeat("-|", 10_000)}\n|{Repeat("b|", 10_000)}\n"),
        ("a table of many rows", () => "|a|b|\n|-|-|\n" + Repeat("|c|d|\n", 100_000)),
        ("headings", () => Repeat("## a\n\n", 100_000)),
        ("headings of level 1", () => Repeat("a\n===\n", 3000)),
        ("links to statements", () => Repeat("x [@?] [y](#s-aaaaaaa)\n\n", 3000)),
        ("footnotes", () => Repeat("[^1]", 100_000) + "\n\n[^1]: a"),
        ("footnotes in footnotes", () => Repeat("[^1]: ", 100_000)),
        ("definitions", () => Repeat("a\n: b\n\n", 60_000)),
        ("references", () =>
            string.Concat(Enumerable.Range(0, 20_000).Select(n => $"[{n}]: https://example.org/\n")) + Repeat("[1] ", 20_000)
        ),
        ("entities", () => Repeat("&#x41;", 100_000) + Repeat("&a", 100_000)),
        ("one word", () => new string('a', 900_000)),
        ("spaces", () => "a" + new string(' ', 900_000) + "b"),
        ("empty lines", () => new string('\n', 900_000)),
        ("backslashes", () => new string('\\', 900_000)),
        ("controls by reference", () => "a&#0;&#1;&#x1F;&#xD800;&#xFFFE;&#x10FFFF;&#x110000;&#8238;b"),
    ];

    private static readonly (string Name, string Path, Func<string> Text)[] Files =
    [
        ("aliases that multiply", "pages/x.md", () => Page("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")),
        ("lists without end", "pages/x.md", () => Page("summary: " + Repeat("[", 200_000) + "\n")),
        ("mappings without end", "pages/x.md", () => Page("summary: " + Repeat("{a: ", 200_000) + "\n")),
        ("many keys", "pages/x.md", () => Page(string.Concat(Enumerable.Range(0, 3000).Select(n => $"titel{n}: v\n")))),
        ("a key twice and more", "pages/x.md", () => Page(Repeat("title: x\n", 3000))),
        ("many aliases", "pages/x.md", () => Page($"aliases: [{string.Join(", ", Enumerable.Range(0, 3000).Select(n => $"a{n}"))}]\n")),
        ("lone surrogates", "pages/x.md", () => Page("summary: \"\\uD800 \\uDC00\\uD800\"\n")),
        ("no character", "pages/x.md", () => Page("summary: \"\\UFFFFFFFF\"\n")),
        ("the last character", "pages/x.md", () => Page("summary: \"\\U0010FFFF\"\n")),
        ("nothing", "pages/x.md", () => ""),
        ("zero bytes", "pages/x.md", () => new string('\0', 100_000)),
        ("only front matter", "pages/x.md", () => "---\n---\n"),
        ("hyphens", "pages/x.md", () => Repeat("---\n", 200_000)),
        ("a giant year", "rounds/x.md", () => Round("2015-05-25/Y999999999")),
        ("a giant year long past", "rounds/x.md", () => Round("Y-999999999")),
        ("both", "rounds/x.md", () => Round("Y-999999999/Y999999999")),
        ("ten thousand years", "rounds/x.md", () => Round("0000/9999")),
        ("a number that is none", "places/x.md", () => "---\ntitle: x\nlatitude: NaN\nlongitude: 1e999\n---\n"),
        ("settings without end", "site.yml", () => "title: " + Repeat("[", 200_000)),
        ("languages that are paths", "site.yml", () => "title: A\ndescription: D.\nlanguages: [en, \"../x\", \"a/b\", \"en\\0\"]\n"),
        ("six hundred languages", "site.yml", () =>
            $"title: A\ndescription: D.\nlanguages: [en, "
            + $"{string.Join(", ", Enumerable.Range(0, 600).Select(n => $"{(char)('a' + (n / 26))}{(char)('a' + (n % 26))}"))}]\n"
        ),
    ];

    private static readonly (string Name, string Template)[] Templates =
    [
        ("a range without end", "{% for i in (1..2000000000) %}x{% endfor %}"),
        ("a range in a value", "{% assign a = (1..2000000000) %}{{ a | join: ',' }}"),
        ("a range from a value", "{% assign n = 2000000000 %}{% for i in (1..n) %}{% endfor %}"),
        (
            "a text that doubles",
            "{% assign w = 'a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a' | split: ',' %}{% assign a = 'aaaaaaaa' "
                + "%}{% for i in w %}{% assign a = a | append: a %}{% endfor %}"
        ),
        (
            "a capture that doubles",
            "{% assign w = 'a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a' | split: ',' %}{% for i in w %}{% capture a "
                + "%}{{ a }}{{ a }}x{% endcapture %}{% endfor %}"
        ),
        (
            "a list that doubles",
            "{% assign w = 'a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a' | split: ',' %}{% for i in w %}{% assign w "
                + "= w | concat: w %}{% endfor %}"
        ),
        (
            "loops in loops",
            $"{{% assign w = '{Repeat("a,", 500)}' | split: ',' %}}{Repeat("{% for i in w %}", 8)}x{Repeat("{% endfor %}", 8)}"
        ),
        ("itself", "{% include 'itself' %}{% render 'itself' %}"),
        ("a number too large", "{{ 'abc' | slice: -99999999, 99999999999 }}"),
        ("nothing replaced", "{{ 'a' | replace: '', 'x' }}"),
        ("division by nought", "{{ 1 | divided_by: 0 }}"),
        ("the time", "{{ 'now' | date: '%s' }}"),
        ("conditions", Repeat("{% if a %}", 3000) + Repeat("{% endif %}", 3000)),
        ("filters", "{{ 1" + Repeat(" | plus: 1", 20_000) + " }}"),
        ("a tag without end", "{% raw %}{% for"),
        ("blocks in blocks", Repeat("{% if a %}", 90_000)),
        ("closed blocks in blocks", Repeat("{%- unless a -%}", 30_000) + Repeat("{% endunless %}", 30_000)),
        ("indexes in indexes", "{{ " + Repeat("a[", 200_000)),
        ("operators", "{% if a" + Repeat(" and a", 100_000) + " %}{% endif %}"),
    ];

    public static TheoryData<string> BodyNames => [.. Bodies.Select(one => one.Name)];

    public static TheoryData<string> FileNames => [.. Files.Select(one => one.Name)];

    public static TheoryData<string> TemplateNames => [.. Templates.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(BodyNames))]
    public async Task A_body_is_answered(string name) =>
        await Answer(
            new SampleSite().WithSource("s").With("rounds/x.md", SampleSite.Round("x", Bodies.Single(one => one.Name == name).Body()))
        );

    [Theory]
    [MemberData(nameof(FileNames))]
    public async Task A_file_is_answered(string name)
    {
        var (_, path, text) = Files.Single(one => one.Name == name);
        await Answer(new SampleSite().With(path, text()));
    }

    [Theory]
    [MemberData(nameof(TemplateNames))]
    public async Task A_template_is_answered(string name)
    {
        var theme = new MemoryFileTree("theme/");
        var disk = new DiskFileTree(Repository.Path("theme"), "theme/");
        foreach (var file in disk.List())
            theme.Set(file.Path, disk.Read(file.Path));
        theme.Set("partials/itself.liquid", "{% include 'itself' %}{% include 'itself' %}"u8.ToArray());
        theme.Set("templates/page.liquid", Encoding.UTF8.GetBytes(Templates.Single(one => one.Name == name).Template));
        var result = await Answer(new SampleSite().With("pages/x.md", "---\ntitle: x\n---\n"), theme);
        if (name is not "itself")
            Assert.Contains(result.Diagnostics, one => one.Code is "AS0802" or "AS0803");
    }

    private static Task<BuildResult> Answer(SampleSite site, IFileTree? theme = null)
    {
        var request = new BuildRequest(site.Tree(), theme ?? new DiskFileTree(Repository.Path("theme"), "theme/"), 1);
        return Task.Run(() =>
            {
                using var output = new NoOutput();
                return SiteBuilder.Build(request, output, null, CancellationToken.None);
            })
            .WaitAsync(Timeout);
    }

    private static string Repeat(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));

    private static string Page(string keys) => $"---\ntitle: x\n{keys}---\n\nwords\n";

    private static string Round(string date) => $"---\ntitle: x\nsummary: x.\nkind: round\ndate: '{date}'\ntrack: platform\n---\n";
}
