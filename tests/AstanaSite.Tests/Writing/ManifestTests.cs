using System.Text;
using AstanaSite.Text;
using AstanaSite.Writing;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Writing;

public sealed class ManifestTests
{
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void A_manifest_is_what_sha256sum_reads()
    {
        var manifest = Manifest.Of([
            new("rounds/b.html", "abc"u8.ToArray()),
            new("a.html", "abc"u8.ToArray()),
            new("Z.html", "abc"u8.ToArray()),
        ]);
        Assert.Equal($"{Abc}  Z.html\n{Abc}  a.html\n{Abc}  rounds/b.html\n", manifest.ToString());
    }

    [Fact]
    public void A_manifest_that_was_written_is_read_again()
    {
        var text = Manifest.Of([new("a b.html", "abc"u8.ToArray()), new("ar/الجولة.html", "abc"u8.ToArray())]).ToString();
        Assert.Equal(text, Manifest.Parse(text).ToString());
    }

    [Theory]
    [InlineData("../a.html")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.html")]
    [InlineData("a/./b.html")]
    [InlineData("a//b.html")]
    [InlineData("C:/x")]
    [InlineData("a\\b")]
    [InlineData("")]
    public void A_path_that_could_leave_the_site_is_not_read(string path) => Assert.Empty(Manifest.Parse($"{Abc}  {path}\n").Digests);

    [Property]
    public bool Any_text_is_read_without_an_exception(string? text) =>
        Manifest.Parse(text ?? "").Digests.Keys.All(path => RelativePath.Resolve("", path) == path);

    [Property]
    public bool A_digest_tells_contents_apart(NonNull<string> one, NonNull<string> other) =>
        (one.Get == other.Get)
        == (Manifest.Digest(Encoding.Unicode.GetBytes(one.Get)) == Manifest.Digest(Encoding.Unicode.GetBytes(other.Get)));
}
