namespace AstanaSite.Searching.Coding;

/// <summary>
/// The data of a shard while it is made: words, and numbers in an alphabet of 93 printable characters, so that it stands in a script as one
/// string without a single escape. Small numbers, which are most, take one character.
/// </summary>
internal sealed class ShardText
{
    /// <summary>The digits of a number: printable ASCII without the quotation mark and the backslash.</summary>
    internal const string Digits = " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private const int Base = 93;

    /// <summary>A first digit below this is the number itself; from here on one more digit follows.</summary>
    private const int TwoDigits = 64;

    /// <summary>From here on two more digits follow the first.</summary>
    private const int ThreeDigits = 89;

    /// <summary>Five more digits follow this first one.</summary>
    private const int SixDigits = 92;

    private const int FirstOfTwo = TwoDigits;
    private const int FirstOfThree = FirstOfTwo + (ThreeDigits - TwoDigits) * Base;
    private const int FirstOfSix = FirstOfThree + (SixDigits - ThreeDigits) * Base * Base;

    private char[] text;

    /// <summary>Starts empty.</summary>
    internal ShardText(int capacity = 256) => text = new char[capacity];

    /// <summary>How much there is.</summary>
    internal int Length { get; private set; }

    /// <summary>What there is.</summary>
    internal Span<char> Written => text.AsSpan(0, Length);

    /// <summary>Adds one character.</summary>
    internal void Add(char character)
    {
        if (Length == text.Length)
            Array.Resize(ref text, 2 * Length);
        text[Length++] = character;
    }

    /// <summary>Adds two characters.</summary>
    internal void Add(char first, char second)
    {
        if (Length + 2 > text.Length)
            Array.Resize(ref text, 2 * text.Length + 2);
        text[Length] = first;
        text[Length + 1] = second;
        Length += 2;
    }

    /// <summary>Adds a text.</summary>
    internal void Add(ReadOnlySpan<char> characters)
    {
        if (Length + characters.Length > text.Length)
            Array.Resize(ref text, Math.Max(2 * text.Length, Length + characters.Length));
        characters.CopyTo(text.AsSpan(Length));
        Length += characters.Length;
    }

    /// <summary>Adds a number that is not negative.</summary>
    internal void AddNumber(int number)
    {
        if (number < FirstOfTwo)
        {
            Add(Digits[number]);
        }
        else if (number < FirstOfThree)
        {
            number -= FirstOfTwo;
            Add(Digits[TwoDigits + number / Base]);
            Add(Digits[number % Base]);
        }
        else if (number < FirstOfSix)
        {
            number -= FirstOfThree;
            Add(Digits[ThreeDigits + number / (Base * Base)]);
            Add(Digits[number / Base % Base]);
            Add(Digits[number % Base]);
        }
        else
        {
            Add(Digits[SixDigits]);
            for (long unit = Base * Base * Base * Base; unit > 0; unit /= Base)
                Add(Digits[(int)(number / unit % Base)]);
        }
    }

    /// <summary>Adds a length and a text.</summary>
    internal void AddText(ReadOnlySpan<char> characters)
    {
        AddNumber(characters.Length);
        Add(characters);
    }

    /// <summary>Adds a word front-coded: the length of the prefix that it shares with the word before, then the rest.</summary>
    internal void AddWord(ReadOnlySpan<char> word, ReadOnlySpan<char> before)
    {
        var shared = word.CommonPrefixLength(before);
        AddNumber(shared);
        AddText(word[shared..]);
    }
}
