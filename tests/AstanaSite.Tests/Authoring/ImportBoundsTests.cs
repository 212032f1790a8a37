using System.Globalization;
using System.Text;
using AstanaSite.Authoring;
using AstanaSite.Authoring.Works;
using AstanaSite.Content.Dates;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Text;
using Xunit;

namespace AstanaSite.Tests.Authoring;

/// <summary>
/// Eight times the input takes eight times the work, whatever stands in it: counted in characters looked
/// at and in bytes asked for, never in time.
/// </summary>
public sealed class ImportBoundsTests
{
    private const int Smallest = 1 << 16;
    private const int Largest = 1 << 22;

    private const int Step = 8;

    // A hash table that grows, and sorting, take a little more than eight times as much; what is quadratic takes 64 times.
    private const double MostGrowth = 1.5 * Step;

    public static TheoryData<string> Shapes =>
        [
            "comments without end",
            "values without end",
            "quotes without end",
            "parentheses without end",
            "braces within braces",
            "braces too many",
            "one long macro in many fields",
            "macros of macros",
            "many pieces of one value",
            "works of one stem",
            "works of one title",
            "works at one address",
            "unknown commands",
            "unknown fields",
            "accents without letter",
            "many persons",
            "persons at length",
            "entries that borrow in a chain",
            "one entry that lends to many",
            "many entries that lend to one",
            "months without end",
            "mathematics without end",
            "accents by number",
            "commands in addresses",
            "tags without end",
            "addresses of copies of copies",
            "CSL works of one stem",
            "CSL without end",
            "CSL of unknown keys",
            "CSL of one title in many newspapers",
            "CSL of names in one piece",
        ];

    [Theory, MemberData(nameof(Shapes))]
    public void The_work_grows_as_the_file_does(string shape)
    {
        var (steps, bytes) = Work(shape, Smallest);
        for (var size = Step * Smallest; size <= Largest; size *= Step)
        {
            var (moreSteps, moreBytes) = Work(shape, size);
            Assert.True(moreSteps <= MostGrowth * steps, $"{size} characters: {moreSteps} steps, of the size before {steps}");
            Assert.True(moreBytes <= MostGrowth * bytes, $"{size} characters: {moreBytes} bytes, of the size before {bytes}");
            (steps, bytes) = (moreSteps, moreBytes);
        }
    }

    [Fact]
    public void One_long_macro_in_many_fields_is_refused_in_one_sentence()
    {
        var problem = Assert.Single(Import(Text("one long macro in many fields", Largest)).Diagnostics, one =>
            one.Severity == Severity.Error
        );
        Assert.Contains("write it out", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_without_end_hide_no_work()
    {
        var text = string.Concat(Enumerable.Repeat("@comment{ never closed\n", 1000)) + "@misc{a, title = {Found}}\n";
        Assert.Equal("Found", Assert.Single(Import(text).New).Title);
    }

    [Fact]
    public void Many_works_of_one_title_are_compared_with_few_of_them()
    {
        var known = new KnownWorks();
        for (var year = 1000; year < 9000; year++)
        {
            Assert.True(EdtfParser.TryParse(year.ToString(CultureInfo.InvariantCulture), out var date, out _));
            var traits = new WorkTraits("A leading article", "A newspaper", date, "", "");
            Assert.Null(known.Find(traits));
            known.Add($"a-{year}", traits, "");
            Assert.Equal($"a-{year}", known.Find(traits)!.Value.Id);
        }

        Assert.InRange(known.Compared, 0, 8000 * 256);
    }

    private static (long Steps, long Bytes) Work(string shape, int size)
    {
        var file = new SourceText(shape.StartsWith("CSL", StringComparison.Ordinal) ? "a.json" : "a.bib", Text(shape, size));
        var steps = (long)size;
        if (!shape.StartsWith("CSL", StringComparison.Ordinal))
            BibtexParser.Parse(file, new DiagnosticBag(), out steps);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Import(file);
        return (steps, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ImportResult Import(string text) => Import(new SourceText("a.bib", text));

    private static ImportResult Import(SourceText file) =>
        WorkImport.Read(file, new MemoryFileTree([], "input/"), new Dictionary<string, string>());

    private static string Text(string shape, int size) =>
        shape switch
        {
            "comments without end" => Many(size, _ => "@comment{ a {b} \"c\"\n"),
            "values without end" => Many(size, n => $"@misc{{a{n}, title = {{b\n"),
            "quotes without end" => Many(size, n => $"@misc{{a{n}, title = \"b\n"),
            "parentheses without end" => Many(size, _ => "@comment( a ( b\n"),
            "braces within braces" => "@misc{a, title = {" + new string('{', size / 2) + new string('}', size / 2) + "}}",
            "braces too many" => Many(size, n => $"@misc{{a{n}, title = (x) }}}}}}\n"),
            "one long macro in many fields" => $"@string{{m = {{{new string('x', size / 2)}}}}}\n"
                + Many(size / 2, n => $"@misc{{a{n}, title = m}}\n"),
            "macros of macros" => "@string{m = {xx}}\n" + Many(size, _ => "@string{m = m # m}\n"),
            "many pieces of one value" => "@misc{a, title = {x} " + Many(size, _ => "# {y} ") + "}",
            "works of one stem" => Many(size, n =>
                $"@misc{{a{n}, title = {{Речь {Letters(n, 'а')}}}, journal = {{Times}}, date = {{2015}}}}\n"
            ),
            "works of one title" => Many(size, n =>
                $"@misc{{a{n}, title = {{A leading article}}, date = {{{1000 + n % 8000}-{n % 12 + 1:00}}}}}\n"
            ),
            "works at one address" => Many(size, n => $"@misc{{a{n}, title = {{A work of number {n}}}, url = {{https://x.example/a}}}}\n"),
            "unknown commands" => "@misc{a, title = {" + Many(size, n => $"\\x{Letters(n, 'a')} ") + "}}",
            "unknown fields" => "@misc{a, title = {b}" + Many(size, n => $", x{n} = {{y}}") + "}",
            "accents without letter" => "@misc{a, title = {" + Many(size, _ => "\\'{\\`") + new string('}', size / 2) + "}}",
            "many persons" => "@misc{a, title = {b}, author = {Doe, Jane" + Many(size, n => $" and A B von C{n}") + "}}",
            "persons at length" => "@misc{a, title = {b}, author = {family=Doe"
                + Many(size, n => $" and family=C{n}, given=\"D\", prefix={{von}}")
                + "}}",
            "entries that borrow in a chain" => Many(size, n =>
                $"@book{{a{n}, title = {{b}}, crossref = {{a{n + 1}}}, xdata = {{a{n + 2}}}}}\n"
            ),
            "one entry that lends to many" => $"@xdata{{m, publisher = {{{new string('x', size / 2)}}}}}\n"
                + Many(size / 2, n => $"@misc{{a{n}, title = {{b}}, xdata = {{m}}}}\n"),
            "many entries that lend to one" => "@misc{m, title = {b}, xdata = {"
                + Many(size / 2, n => $"a{n},")
                + "}}\n"
                + Many(size / 2, n => $"@xdata{{a{n}, publisher = {{c}}}}\n"),
            "months without end" => "@misc{a, title = {b}, year = 2015, month = may" + Many(size, _ => " # {~3 -- } # jun") + "}",
            "mathematics without end" => "@misc{a, title = {" + Many(size, _ => "$ \\sim $x") + "}}",
            "accents by number" => "@misc{a, title = {" + Many(size, _ => "\\accent23 {\\'") + new string('}', size / 2) + "}}",
            "commands in addresses" => "@misc{a, title = {b}, url = {https://x.example/" + Many(size, _ => "$\\sim$\\url{\\x") + "}}",
            "tags without end" => "@misc{a, title = {" + Many(size, _ => "<i b ") + "}}",
            "addresses of copies of copies" => Many(size, n =>
                $"@misc{{a{n}, title = {{b{n}}}, url = {{{string.Concat(Enumerable.Repeat("https://web.archive.org/web/1/", 500))}}}}}\n"
            ),
            "CSL works of one stem" => "["
                + Many(size, n =>
                    $"{{\"title\": \"Речь {Letters(n, 'а')}\", \"container-title\": \"Times\", \"issued\": {{\"raw\": \"2015\"}}}},\n"
                )
                + "]",
            "CSL without end" => "[" + Many(size, _ => "{\"title\": [[["),
            "CSL of unknown keys" => "[{\"title\": \"a\"" + Many(size, n => $", \"x{n}\": 1") + "}]",
            "CSL of one title in many newspapers" => "["
                + Many(size, n =>
                    $"{{\"title\": \"A leading article\", \"container-title\": \"P{n}\", "
                    + $"\"URL\": \"https://x.example/{n}\", \"issued\": 2015}},\n"
                )
                + "]",
            "CSL of names in one piece" => "[{\"title\": \"a\", \"author\": [\"b\"" + Many(size, n => $", \"A and B{n}, C\"") + "]}]",
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
        };

    private static string Many(int size, Func<int, string> piece)
    {
        var text = new StringBuilder(size + 64);
        for (var n = 0; text.Length < size; n++)
            text.Append(piece(n));
        return text.ToString();
    }

    // Words of other scripts make no part of an id.
    private static string Letters(int number, char first)
    {
        var letters = "";
        for (; number > 0; number /= 26)
            letters += (char)(first + number % 26);
        return letters;
    }
}
