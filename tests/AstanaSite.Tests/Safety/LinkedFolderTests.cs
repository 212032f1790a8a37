using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>Links that a checkout brings to where the program writes: nothing is written through them, and each is named.</summary>
public sealed class LinkedFolderTests : IDisposable
{
    private static readonly string[] Site = ["--input", "input", "--theme", Repository.Path("theme"), "--no-dates"];

    private readonly TemporaryFolder folder = new();

    public LinkedFolderTests()
    {
        folder.Write("elsewhere/precious.txt", "not ours");
        folder.Write("checkout/input/site.yml", "title: A site\ndescription: Words.\nlanguages: [en]\n");
        folder.Write("checkout/input/index.md", "---\ntitle: Home\n---\n");
        folder.Write("works.json", """[{ "id": "a", "type": "book", "title": "A book", "issued": { "date-parts": [[2015]] } }]""");
    }

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string, string[]> Links { get; } =
        new()
        {
            { "output", "elsewhere", ["build", .. Site] },
            { "dist", "elsewhere", ["build", .. Site, "--output", "dist/output"] },
            { "dist", "elsewhere", ["build", .. Site, "--output", "../checkout/dist/output"] },
            { "archive.zip", "elsewhere/precious.txt", ["pack", .. Site, "--date", "2026-11-27", "--output", "archive.zip"] },
            { "dist", "elsewhere", ["pack", .. Site, "--date", "2026-11-27", "--output", "dist/archive.zip"] },
            { "schemas", "elsewhere", ["schema"] },
            { "schemas/site.schema.json", "elsewhere/precious.txt", ["schema"] },
            { "input/sources", "elsewhere", ["new", "source", "a-source"] },
            { "input/sources/a-source.md", "elsewhere/new.md", ["new", "source", "a-source"] },
            { "input/sources", "elsewhere", ["import", "../works.json"] },
        };

    [Theory]
    [MemberData(nameof(Links))]
    public async Task Nothing_is_written_through_a_link_of_the_checkout(string link, string target, string[] arguments)
    {
        if (OperatingSystem.IsWindows())
            return;
        var path = folder.Path("checkout", link);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.CreateSymbolicLink(path, folder.Path(target));
        using var process = AstanaProcess.In(folder.Path("checkout"), arguments);
        var (code, words) = await process.End();
        Assert.True(code is 1 or 3, $"{code}: {words}");
        Assert.Contains(link, words, StringComparison.Ordinal);
        Assert.DoesNotContain("internal fault", words, StringComparison.Ordinal);
        Assert.Equal(["precious.txt"], Directory.EnumerateFileSystemEntries(folder.Path("elsewhere")).Select(one => Path.GetFileName(one)));
        Assert.Equal("not ours", File.ReadAllText(folder.Path("elsewhere", "precious.txt")));
        Assert.NotNull(new FileInfo(path).LinkTarget);
    }

    // Whoever calls the program may well name a folder that is reached through a link of their own.
    [Fact]
    public async Task A_link_outside_the_working_folder_is_the_callers()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateSymbolicLink(folder.Path("published"), folder.Path("elsewhere"));
        using var process = AstanaProcess.In(folder.Path("checkout"), ["build", .. Site, "--output", folder.Path("published")]);
        var (code, words) = await process.End();
        Assert.True(code == 0, words);
        Assert.True(File.Exists(folder.Path("elsewhere", "index.html")));
    }

    [Theory]
    [InlineData("checkout/home", false)]
    [InlineData("home", true)]
    public async Task A_secret_is_kept_where_no_checkout_lies(string home, bool isKept)
    {
        Directory.CreateDirectory(folder.Path(home));
        using var process = AstanaProcess.In(folder.Path("checkout"), ["build", .. Site], ("XDG_STATE_HOME", folder.Path(home)));
        var (code, words) = await process.End();
        Assert.True(code == 0, words);
        var key = new FileInfo(folder.Path(home, "astana", "build.key"));
        Assert.Equal(isKept, key.Exists);
        if (isKept && !OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, key.UnixFileMode);
    }

    [Fact]
    public async Task A_pack_leaves_one_file_and_takes_the_place_of_the_one_before()
    {
        folder.Write("checkout/archive.zip", "before");
        folder.Write("checkout/archive.zip.part", "somebody's");
        using var process = AstanaProcess.In(folder.Path("checkout"), ["pack", .. Site, "--date", "2026-11-27", "--output", "archive.zip"]);
        var (code, words) = await process.End();
        Assert.True(code == 0, words);
        Assert.Equal(
            ["archive.zip", "archive.zip.part", "input"],
            Directory.EnumerateFileSystemEntries(folder.Path("checkout")).Select(one => Path.GetFileName(one)).Order(StringComparer.Ordinal)
        );
        Assert.NotEqual("before", File.ReadAllText(folder.Path("checkout", "archive.zip")));
        Assert.Equal("somebody's", File.ReadAllText(folder.Path("checkout", "archive.zip.part")));
    }
}
