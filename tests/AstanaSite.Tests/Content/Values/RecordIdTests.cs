using AstanaSite.Content.Values;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Content.Values;

public sealed class RecordIdTests
{
    [Theory, Cases("record-ids.txt")]
    public void A_text_is_an_id_or_has_one_near(string text, string isValid, string nearest)
    {
        Assert.Equal(isValid == "yes", RecordId.IsValid(text));
        Assert.Equal(nearest, RecordId.Nearest(text));
    }

    [Property]
    public bool What_is_proposed_is_an_id(string? text) => RecordId.IsValid(RecordId.Nearest(text ?? ""));
}
