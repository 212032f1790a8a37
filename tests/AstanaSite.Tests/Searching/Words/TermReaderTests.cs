using AstanaSite.Searching.Words;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Searching.Words;

public sealed class TermReaderTests
{
    [Theory]
    [InlineData("The talks, in Astana.", "the talks in astana")]
    [InlineData("Nur-Sultan", "nur sultan +nursultan")]
    [InlineData("Deir ez-Zor", "deir ez zor +ezzor")]
    [InlineData("2015-05-25", "2015 05 25")]
    [InlineData("a-b-c-d-e", "a b c d e")]
    [InlineData("cease-fire - now", "cease fire +ceasefire now")]
    [InlineData("l'accord d’Astana qu'il", "accord astana il")]
    [InlineData("Geneva's Assad’s", "geneva assad")]
    [InlineData("'quoted' words'", "quoted words")]
    [InlineData("Sana'a Ba'ath Qur’an", "sanaa baath quran")]
    [InlineData("Sant'Egidio", "sant egidio +santegidio")]
    [InlineData("الجولة والمفاوضات وبالعربية", "جوله مفاوضات عربيه")]
    [InlineData("ألف والد وزير الوفد", "الف والد وزير وفد")]
    [InlineData("بأستانا لجنيف وللدستور فللدستور", "باستانا +استانا لجنيف +جنيف دستور دستور")]
    [InlineData("كتاب باريس-لندن", "كتاب باريس لندن +باريسلندن")]
    [InlineData("日内瓦", "日 内 瓦")]
    [InlineData("x日y", "x 日 y")]
    [InlineData("the U.N. in 1.5 years", "the un in 1 5 years")]
    [InlineData("S.A.N.A., P.Y.D and Т.А.С.С.", "sana pyd and тасс")]
    [InlineData("أ.ف.ب. قالت", "افب قالت")]
    [InlineData("U.N.'s U.S.-led U.S's", "un us led +usled us")]
    [InlineData("J. D. Smith, A.S.Pushkin, e.g.", "j d smith as pushkin eg")]
    [InlineData("a.bc ab.c a..b x.", "a bc ab c a b x")]
    [InlineData("-- '' . ؟", "")]
    public void Words_are_read(string text, string expected) => Assert.Equal(expected, string.Join(' ', Terms(text)));

    [Fact]
    public void A_word_has_its_place_in_the_text()
    {
        var reader = new TermReader("«L’État»", new char[TermReader.BufferLength]);
        Assert.True(reader.Read());
        Assert.Equal((3, 7), (reader.Start, reader.End));
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_text_without_end_is_cut_to_a_word() =>
        Assert.Equal([new string('a', TermReader.LongestTerm)], Terms(new string('A', 100_000)));

    [Property]
    public bool Words_lie_in_the_text_one_after_the_other(string? text)
    {
        text ??= "";
        var end = 0;
        var reader = new TermReader(text, new char[TermReader.BufferLength]);
        while (reader.Read())
        {
            if (reader.Term.IsEmpty || reader.End > text.Length)
                return false;
            if (reader.IsCompound)
                continue;
            if (reader.Start < end || reader.End <= reader.Start)
                return false;
            end = reader.End;
        }
        return true;
    }

    [Property]
    public bool A_word_is_folded(string? text)
    {
        var reader = new TermReader(text ?? "", new char[TermReader.BufferLength]);
        while (reader.Read())
            if (Folding.Fold(reader.Term.ToString()) != reader.Term.ToString())
                return false;
        return true;
    }

    internal static List<string> Terms(string text)
    {
        var terms = new List<string>();
        var reader = new TermReader(text, new char[TermReader.BufferLength]);
        while (reader.Read())
            terms.Add((reader.IsCompound ? "+" : "") + reader.Term.ToString());
        return terms;
    }
}
