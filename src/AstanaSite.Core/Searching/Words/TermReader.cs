namespace AstanaSite.Searching.Words;

/// <summary>
/// Reads the words of a text, folded. <c>theme/assets/search-text.js</c> does the same, branch by branch: a change here is a change there,
/// and a test compares the two.
/// </summary>
internal ref struct TermReader
{
    /// <summary>What a word is cut to: enough to tell words apart, and a bound for texts that are none.</summary>
    internal const int LongestTerm = 40;

    private const int MostParts = 4;

    private readonly ReadOnlySpan<char> text;
    private readonly ReadOnlySpan<ushort> values;
    private readonly Span<char> term;
    private readonly Span<char> compound;
    private int next,
        length,
        taken,
        compoundLength,
        compoundStart,
        parts;
    private bool partsJoin,
        compoundWaits;

    /// <summary>Starts before the first word.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="buffer">Room for <see cref="BufferLength"/> characters, overwritten by every word.</param>
    internal TermReader(ReadOnlySpan<char> text, Span<char> buffer)
    {
        this.text = text;
        values = FoldingTable.Values;
        term = buffer[..LongestTerm];
        compound = buffer.Slice(LongestTerm, LongestTerm);
    }

    /// <summary>The room a reader needs.</summary>
    internal const int BufferLength = 2 * LongestTerm;

    /// <summary>The folded word.</summary>
    internal readonly ReadOnlySpan<char> Term => IsCompound ? compound[..compoundLength] : term[taken..length];

    /// <summary>
    /// Whether this is the joined form of the words before it (nursultan after nur and sultan), not a further word of the text.
    /// </summary>
    internal bool IsCompound { get; private set; }

    /// <summary>How many words before this one a compound joins.</summary>
    internal int Parts { get; private set; }

    /// <summary>Where in the text the word begins.</summary>
    internal int Start { get; private set; }

    /// <summary>Where in the text the word has ended.</summary>
    internal int End { get; private set; }

    /// <summary>Moves to the next word.</summary>
    internal bool Read()
    {
        if (compoundWaits)
        {
            compoundWaits = false;
            IsCompound = true;
            Start = compoundStart;
            return true;
        }
        IsCompound = false;
        while (next < text.Length && !BeginsWord(next))
            next++;
        if (next >= text.Length)
            return false;
        Start = next;
        length = taken = 0;
        if (values[text[next]] == FoldingTable.Single)
        {
            Append(text[next++]);
            End = next;
            return true;
        }
        if (!ReadAbbreviation())
            ReadLetters();
        var isAlone = parts == 0;
        Join();
        taken = ArabicPrefix.Length(term[..length]);
        if (isAlone && parts == 0 && ArabicPrefix.HasPreposition(term[taken..length]))
            KeepWithoutPreposition();
        return true;
    }

    // بأستانا is read as it is, and as a compound of one word: أستانا.
    private void KeepWithoutPreposition()
    {
        var rest = term[(taken + 1)..length];
        rest.CopyTo(compound);
        (compoundStart, compoundLength, compoundWaits, Parts) = (Start, rest.Length, true, 1);
    }

    private readonly bool BeginsWord(int index)
    {
        var value = values[text[index]];
        return FoldingTable.IsLetter(value)
            || value == FoldingTable.Single
            || (value == FoldingTable.Surrogate && FoldingTable.IsLetterPair(text, index));
    }

    private readonly bool LetterAt(int index) => index < text.Length && FoldingTable.IsLetter(values[text[index]]);

    /// <summary>Single letters with points between them are one word: U.N. is UN.</summary>
    private bool ReadAbbreviation()
    {
        if (!SingleLetterAt(next) || !PointAt(next + 1) || !SingleLetterAt(next + 2))
            return false;
        for (; SingleLetterAt(next); next = End + 1)
        {
            Append((char)values[text[next]]);
            End = next + 1;
            if (!PointAt(End))
                break;
        }
        next = End;
        // U.S.-led goes on after the last point; U.N.'s has ended before it.
        if (PointAt(next) && next + 1 < text.Length && values[text[next + 1]] is FoldingTable.Hyphen or FoldingTable.Apostrophe)
            next++;
        if (next + 1 < text.Length && values[text[next]] == FoldingTable.Apostrophe && EndsGenitive(next))
            next += 2;
        return true;
    }

    private readonly bool PointAt(int index) => index < text.Length && text[index] is '.' or '\uFF0E';

    /// <summary>Whether a letter, no digit, stands there with neither a letter nor a mark after it.</summary>
    private readonly bool SingleLetterAt(int index) =>
        LetterAt(index)
        && values[text[index]] is var letter
        && !FoldingTable.IsSeveral(letter)
        && letter is < '0' or > '9'
        && !LetterAt(index + 1)
        && (index + 1 >= text.Length || values[text[index + 1]] is not (FoldingTable.Ignored or FoldingTable.Surrogate));

    private readonly bool EndsGenitive(int apostrophe) =>
        LetterAt(apostrophe + 1) && FirstLetter(apostrophe + 1) == 's' && !LetterAt(apostrophe + 2);

    private void ReadLetters()
    {
        while (next < text.Length)
        {
            var value = values[text[next]];
            if (FoldingTable.IsLetter(value))
            {
                if (FoldingTable.IsSeveral(value) || length == LongestTerm)
                    AppendFolded(value);
                else
                    term[length++] = (char)value;
                next++;
            }
            else if (value == FoldingTable.Ignored)
            {
                next++;
            }
            else if (value == FoldingTable.Surrogate && FoldingTable.IsLetterPair(text, next))
            {
                if (length + 2 <= LongestTerm)
                    text.Slice(next, 2).CopyTo(term[length..]);
                if (length + 2 <= LongestTerm)
                    length += 2;
                next += 2;
            }
            else if (value != FoldingTable.Apostrophe || !LetterAt(next + 1))
            {
                break;
            }
            else if (IsElision(term[..length]) && IsVowel(FirstLetter(next + 1)))
            {
                // l'accord, d'Astana: the word begins after the apostrophe.
                length = 0;
                Start = ++next;
            }
            else if (EndsGenitive(next))
            {
                // Geneva's: the word has ended before it.
                End = next;
                next += 2;
                return;
            }
            else if (length >= 3 && LetterAt(next + 2) && LetterAt(next + 3))
            {
                // Sant'Egidio: two words that are also one. Sana'a and Ba'ath are one.
                break;
            }
            else
            {
                next++;
            }
        }
        End = next;
    }

    /// <summary>Takes the word into the compound that it continues, begins or ends.</summary>
    private void Join()
    {
        var continues = next < text.Length && values[text[next]] is FoldingTable.Hyphen or FoldingTable.Apostrophe && LetterAt(next + 1);
        if (parts == 0)
        {
            if (!continues)
                return;
            compoundStart = Start;
            compoundLength = 0;
            partsJoin = true;
        }
        parts++;
        // The numbers of a date or a telephone are no compound.
        partsJoin &= parts <= MostParts && compoundLength + length <= LongestTerm && !char.IsAsciiDigit(term[0]);
        if (partsJoin)
        {
            term[..length].CopyTo(compound[compoundLength..]);
            compoundLength += length;
        }
        if (continues)
        {
            next++;
            return;
        }
        compoundWaits = partsJoin;
        Parts = parts;
        parts = 0;
    }

    private readonly char FirstLetter(int index)
    {
        var value = values[text[index]];
        return FoldingTable.IsSeveral(value) ? FoldingTable.Several(value)[0] : (char)value;
    }

    private static bool IsElision(ReadOnlySpan<char> word) =>
        word is ['c' or 'd' or 'j' or 'l' or 'm' or 'n' or 's' or 't'] or "qu" or "jusqu" or "lorsqu" or "puisqu";

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h';

    private void AppendFolded(ushort value)
    {
        if (!FoldingTable.IsSeveral(value))
            Append((char)value);
        else
            foreach (var letter in FoldingTable.Several(value))
                Append(letter);
    }

    private void Append(char letter)
    {
        if (length < LongestTerm)
            term[length++] = letter;
    }
}
