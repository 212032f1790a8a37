using AstanaSite.Tests.Versions;
using Xunit;

namespace AstanaSite.Tests.Previewing;

/// <summary>The folders that a preview watches go, come back, and are replaced while it runs.</summary>
public sealed class PreviewFolderTests : IAsyncDisposable
{
    private const string Page = "pages/first.html";

    private readonly SampleRepository repository = new();
    private PreviewProcess? preview;

    public async ValueTask DisposeAsync()
    {
        if (preview is not null)
            await preview.DisposeAsync();
        repository.Dispose();
    }

    public static TheoryData<string, string> Ways()
    {
        var ways = new TheoryData<string, string>();
        foreach (var folder in new[] { "input", "theme" })
        foreach (var way in new[] { "removed", "replaced", "checked out", "linked" })
            ways.Add(folder, way);
        return ways;
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_folder_that_comes_back_is_watched(string folder, string way)
    {
        if (way == "linked")
        {
            Directory.Move(At(folder), At(folder + " one"));
            Directory.CreateSymbolicLink(At(folder), folder + " one");
        }

        repository.Start().Commit();
        preview = await PreviewProcess.Start(repository.Root);
        await preview.Until(Page, "The first page.");

        // The same folder with other words in it.
        var aside = repository.Below("aside");
        Repository.Copy(At(folder), aside);
        Say(aside, folder, "after it came back");
        switch (way)
        {
            case "removed":
                Directory.Delete(At(folder), recursive: true);
                await preview.UntilSaid($"'{folder}' is gone");
                Repository.Copy(aside, At(folder));
                break;
            case "replaced":
                Directory.Move(At(folder), repository.Below("before"));
                Directory.Move(aside, At(folder));
                break;
            case "checked out":
                repository.Git("checkout", "--quiet", "-b", "without");
                repository.Git("rm", "-r", "--quiet", folder);
                repository.Commit();
                repository.Git("checkout", "--quiet", "main");
                Say(At(folder), folder, "after it came back");
                break;
            default:
                Directory.Move(aside, At(folder + " two"));
                Directory.Delete(At(folder));
                Directory.CreateSymbolicLink(At(folder), folder + " two");
                break;
        }

        await preview.Until(Page, "after it came back");
        Say(At(folder), folder, "written to the new folder");
        await preview.Until(Page, "written to the new folder");
    }

    [Fact]
    public async Task A_folder_above_is_no_other_matter()
    {
        repository.Start();
        Directory.CreateDirectory(At("content"));
        Directory.Move(At("input"), At("content/input"));
        repository.Commit();
        preview = await PreviewProcess.Start(repository.Root, "--input", "content/input");
        await preview.Until(Page, "The first page.");
        repository.Git("checkout", "--quiet", "-b", "without");
        repository.Git("rm", "-r", "--quiet", "content");
        await preview.UntilSaid("'content/input' is gone");
        repository.Git("reset", "--quiet", "--hard");
        Say(At("content/input"), "input", "written to the new folder");
        await preview.Until(Page, "written to the new folder");
    }

    private string At(string path) => Path.Combine(repository.Root, path);

    private static void Say(string folder, string kind, string words)
    {
        if (kind == "input")
            File.WriteAllText(Path.Combine(folder, "pages", "first.md"), $"---\ntitle: First\n---\n\nThe page {words}.\n");
        else
            File.WriteAllText(Path.Combine(folder, "templates", "page.liquid"), $"<p>The template {words}.</p>\n");
    }
}
