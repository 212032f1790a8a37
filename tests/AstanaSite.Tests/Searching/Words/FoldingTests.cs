using AstanaSite.Searching.Words;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Searching.Words;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  Geneva,  II — 2014 ", "geneva ii 2014")]
    [InlineData("Genève", "geneve")]
    [InlineData("ÇAĞLAR İSTANBUL ışık", "caglar istanbul isik")]
    [InlineData("Łódź Åse Straße Œuvre", "lodz ase strasse oeuvre")]
    [InlineData("Əliyev", "aliyev")]
    [InlineData("Baʿath Ba’ath Ba'ath", "baath baath baath")]
    [InlineData("al-Assad", "al assad")]
    [InlineData("Ёлка ЕЛКА Ба́шар", "елка елка башар")]
    [InlineData("Йод", "йод")]
    [InlineData("Қазақстан Республикасы", "казакстан республикасы")]
    [InlineData("Київ", "киив")]
    [InlineData("إِدْرِيسُوف أُستانا آستانا", "ادريسوف استانا استانا")]
    [InlineData("مؤتمر هيئة", "موتمر هييه")]
    [InlineData("سـوريـــا", "سوريا")]
    [InlineData("على علي", "علي علي")]
    [InlineData("ماء", "ما")]
    [InlineData("کرد ی", "كرد ي")]
    [InlineData("٢٠١٥ ۲۰۱۵", "2015 2015")]
    [InlineData("ﺳﻮرﻳﺎ ﻻ", "سوريا لا")]
    [InlineData("Ἀθῆναι", "αθηναι")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("ﬁnal ＡＢＣ x²", "final abc x2")]
    [InlineData("日内瓦 会议", "日内瓦 会议")]
    [InlineData("soft\u00ADhyphen\u200F zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("a😀b 𐐷 x\uD800y", "a b 𐐷 x y")]
    public void Fold_reduces_spellings_to_one(string text, string expected) => Assert.Equal(expected, Folding.Fold(text));

    [Property]
    public bool Folding_a_folded_text_changes_nothing(string? text)
    {
        var folded = Folding.Fold(text ?? "");
        return Folding.Fold(folded) == folded;
    }

    [Fact]
    public void Folding_every_folded_character_changes_nothing()
    {
        for (var point = 0; point <= char.MaxValue; point++)
        {
            var folded = Folding.Fold(((char)point).ToString());
            Assert.Equal(folded, Folding.Fold(folded));
        }
    }

    [Property]
    public bool Folding_does_not_depend_on_what_surrounds_a_word(string? text)
    {
        var folded = Folding.Fold(text ?? "");
        return Folding.Fold(" «" + text + "»\n") == folded;
    }
}
