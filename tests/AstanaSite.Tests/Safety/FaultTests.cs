using AstanaSite.Platform;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>
/// A machine that fails: the exit code is 3, the message says what is the matter, the old site stands, and once
/// the machine is well again so is the build.
/// </summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_full_disk()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path("disk"));
        using var disk = Mount.Make(folder.Path("disk"), "-t", "tmpfs", "-o", "size=6m,mode=0777", "tmpfs", folder.Path("disk"));
        var site = Write(folder, "first");
        await Expect(0, "", site, folder.Path("disk", "output"));
        var before = Picture(folder.Path("disk", "output"));
        using (var filler = File.Create(folder.Path("disk", "filler")))
        {
            var block = new byte[4096];
            try
            {
                while (true)
                    filler.Write(block);
            }
            catch (IOException)
            {
                // Full.
            }
        }

        Write(folder, "second");
        await Expect(3, "the disk was full", site, folder.Path("disk", "output"));
        Assert.Equal(before, Picture(folder.Path("disk", "output")));
        File.Delete(folder.Path("disk", "filler"));
        await Expect(0, "", site, folder.Path("disk", "output"));
        Assert.NotEqual(before, Picture(folder.Path("disk", "output")));
        Assert.Equal(["output"], Directory.EnumerateFileSystemEntries(folder.Path("disk")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_output_folder_that_may_only_be_read()
    {
        using var folder = new TemporaryFolder();
        var site = Write(folder, "first");
        await Expect(0, "", site, folder.Path("output"));
        var before = Picture(folder.Path("output"));
        Write(folder, "second");
        using (Mount.Make(folder.Path("output"), "--bind", folder.Path("output"), folder.Path("output")))
        {
            Mount.Run("mount", "-o", "remount,ro,bind", folder.Path("output"));
            await Expect(3, "Read-only file system", site, folder.Path("output"));
            Assert.Equal(before, Picture(folder.Path("output")));
        }

        await Expect(0, "", site, folder.Path("output"));
        Assert.Empty(Directory.EnumerateDirectories(folder.Root, ".output*"));
    }

    [Fact]
    public async Task A_mounted_output_folder_stays_the_folder_that_it_is()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path("output"));
        var site = Write(folder, "first");
        using var disk = Mount.Make(folder.Path("output"), "-t", "tmpfs", "-o", "size=20m,mode=0777", "tmpfs", folder.Path("output"));
        var identity = LinuxFiles.Identity(folder.Path("output"));
        await Expect(0, "", site, folder.Path("output"));
        Write(folder, "second");
        await Expect(0, "", site, folder.Path("output"));
        Assert.Equal(identity, LinuxFiles.Identity(folder.Path("output")));
        Assert.Contains("The second edition", File.ReadAllText(folder.Path("output", "index.html")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Path("output", ".astana")));
        Assert.Empty(Directory.EnumerateDirectories(folder.Root, ".output*"));
    }

    [Fact]
    public async Task An_output_folder_that_belongs_to_somebody_else()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        var site = Write(folder, "first");
        await Expect(0, "", site, folder.Path("built", "output"));
        var before = Picture(folder.Path("built", "output"));
        Write(folder, "second");
        const UnixFileMode OnlyRead =
            UnixFileMode.UserRead
            | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead
            | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead
            | UnixFileMode.OtherExecute;
        foreach (var path in new[] { folder.Root, folder.Path("built"), folder.Path("built", "output") })
            File.SetUnixFileMode(path, OnlyRead);
        string[] build =
        [
            "dotnet",
            AstanaProcess.Program,
            "build",
            "--input",
            site,
            "--theme",
            Repository.Path("theme"),
            "--output",
            folder.Path("built", "output"),
            "--no-dates",
        ];
        // Who may do everything becomes nobody.
        if (Environment.IsPrivilegedProcess)
            build = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. build];
        using (var process = AstanaProcess.Start(build[0], build[1..], ("DOTNET_CLI_HOME", folder.Root), ("HOME", folder.Root)))
        {
            var (code, words) = await process.End();
            Assert.Contains("denied", words, StringComparison.Ordinal);
            Assert.Equal(3, code);
        }

        foreach (var path in new[] { folder.Root, folder.Path("built"), folder.Path("built", "output") })
            File.SetUnixFileMode(path, OnlyRead | UnixFileMode.UserWrite);
        Assert.Equal(before, Picture(folder.Path("built", "output")));
        await Expect(0, "", site, folder.Path("built", "output"));
    }

    [Fact]
    public async Task Two_builds_at_once()
    {
        using var folder = new TemporaryFolder();
        var site = Write(folder, "first");
        using (var other = new DiskOutput(folder.Path("output"), BuildKeys.New()))
            await Expect(3, "another build is writing", site, folder.Path("output"));

        // However they meet: each succeeds or says why not, and a whole site stands.
        for (var i = 0; i < 3; i++)
        {
            using var one = AstanaProcess.Build(site, folder.Path("output"));
            using var two = AstanaProcess.Build(site, folder.Path("output"));
            var results = new[] { await one.End(), await two.End() };
            Assert.Contains(results, result => result.Code == 0);
            Assert.All(results, result =>
                Assert.True(
                    result.Code == 0 || (result.Code == 3 && result.Words.Contains("another build is writing", StringComparison.Ordinal)),
                    result.Words
                )
            );
            var manifest = Manifest.Parse(File.ReadAllText(folder.Path("output", Manifest.FileName)));
            Assert.All(manifest.Digests, file =>
                Assert.Equal(file.Value, Manifest.Digest(File.ReadAllBytes(folder.Path("output", file.Key))))
            );
            Assert.Empty(Directory.EnumerateDirectories(folder.Root, ".output*"));
        }
    }

    [Fact]
    public async Task An_output_folder_with_somebody_elses_page()
    {
        using var folder = new TemporaryFolder();
        var site = Write(folder, "first");
        folder.Write("output/index.html", "mine");
        await Expect(3, "no build wrote it", site, folder.Path("output"));
        Assert.Equal(
            ["output/index.html mine"],
            Directory
                .EnumerateFiles(folder.Path("output"), "*", SearchOption.AllDirectories)
                .Select(file => $"{Path.GetRelativePath(folder.Root, file)} {File.ReadAllText(file)}")
        );
    }

    private static string Write(TemporaryFolder folder, string edition)
    {
        folder.Write("input/site.yml", $"title: The {edition} edition\ndescription: Some pages.\nlanguages: [en]\n");
        folder.Write("input/index.md", "---\ntitle: Home\n---\n");
        for (var i = 0; i < 30; i++)
            folder.Write($"input/pages/p{i}.md", $"---\ntitle: Page {i}\n---\n\nWords.\n");
        return folder.Path("input");
    }

    private static async Task Expect(int code, string words, string input, string output)
    {
        using var process = AstanaProcess.Build(input, output);
        var result = await process.End();
        Assert.True(
            code == result.Code && result.Words.Contains(words, StringComparison.Ordinal),
            $"expected {code} and '{words}', but it ended with {result.Code} and: {result.Words}"
        );
        Assert.DoesNotContain("internal fault", result.Words, StringComparison.Ordinal);
    }

    private static string Picture(string output) =>
        string.Join(
            '\n',
            Directory
                .EnumerateFileSystemEntries(output, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => File.Exists(path) ? $"{path} {Manifest.Digest(File.ReadAllBytes(path))}" : path)
        );
}
