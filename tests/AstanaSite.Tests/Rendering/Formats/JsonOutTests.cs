using System.Text.Json;
using AstanaSite.Rendering.Formats;
using Xunit;

namespace AstanaSite.Tests.Rendering.Formats;

/// <summary>Long texts go through the JSON writer in pieces; read again, they are what they were.</summary>
public sealed class JsonOutTests
{
    // Characters of two units, of several bytes and with escapes, shifted so that each of them comes to lie on a seam.
    [Theory]
    [InlineData("a")]
    [InlineData("\n\"\\")]
    [InlineData("سوريا ")]
    [InlineData("😀")]
    [InlineData("x😀\té")]
    public void KeepsTextsOfAnyLength(string pattern)
    {
        foreach (var length in new[] { 0, 1, 4095, 4096, 4097, 8191, 8192, 8193, 20_000 })
        {
            for (var shift = 0; shift < 3; shift++)
            {
                var text =
                    length == 0
                        ? ""
                        : new string('-', shift)
                            + string.Concat(Enumerable.Repeat(pattern, (length + pattern.Length - 1) / pattern.Length));
                var json = JsonOut.Of(16, JsonOut.ForFiles, writer =>
                {
                    writer.WriteStartObject();
                    writer.WriteText("first"u8, text);
                    writer.WriteText("next"u8, "after");
                    writer.WriteEndObject();
                });

                using var read = JsonDocument.Parse(json);
                Assert.Equal(text.Length > 0, read.RootElement.TryGetProperty("first", out var first));
                if (text.Length > 0)
                    Assert.Equal(text, first.GetString());
                Assert.Equal("after", read.RootElement.GetProperty("next").GetString());
            }
        }
    }
}
