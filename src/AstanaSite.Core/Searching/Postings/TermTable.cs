namespace AstanaSite.Searching.Postings;

/// <summary>
/// Numbers words in the order in which they are first met. A table of its own because words are looked up as slices, millions of times.
/// </summary>
internal sealed class TermTable
{
    private char[] letters = new char[1 << 14];
    private int[] starts = new int[1 << 11];
    private ulong[] slots = new ulong[1 << 12];

    /// <summary>How many words there are.</summary>
    internal int Count { get; private set; }

    /// <summary>A word by its number.</summary>
    internal ReadOnlySpan<char> this[int id] => letters.AsSpan(starts[id]..starts[id + 1]);

    /// <summary>The number of a word, which is added if it is new.</summary>
    internal int Add(ReadOnlySpan<char> word)
    {
        var hash = FirstHash;
        foreach (var letter in word)
            hash = NextHash(hash, letter);
        var slot = Slot(word, hash);
        if (slots[slot] > 0)
            return (int)slots[slot] - 1;
        if (4 * (Count + 1) > 3 * slots.Length)
        {
            Grow();
            slot = Slot(word, hash);
        }
        var end = starts[Count] + word.Length;
        if (Count + 2 > starts.Length)
            Array.Resize(ref starts, 2 * starts.Length);
        if (end > letters.Length)
            Array.Resize(ref letters, 2 * end);
        word.CopyTo(letters.AsSpan(starts[Count]));
        starts[Count + 1] = end;
        Count++;
        slots[slot] = (ulong)hash << 32 | (uint)Count;
        return Count - 1;
    }

    /// <summary>The number of a word, or -1.</summary>
    /// <param name="word">The word.</param>
    /// <param name="hash">What <see cref="NextHash"/> makes of all its letters.</param>
    internal int Find(ReadOnlySpan<char> word, uint hash) => (int)slots[Slot(word, hash)] - 1;

    /// <summary>The hash of a word without letters.</summary>
    internal const uint FirstHash = 0x811C9DC5;

    /// <summary>The hash of a word with one letter more.</summary>
    internal static uint NextHash(uint hash, char letter) => (hash ^ letter) * 0x9E3779B1;

    private int Slot(ReadOnlySpan<char> word, uint hash)
    {
        var mask = slots.Length - 1;
        var slot = First(hash) & mask;
        while (slots[slot] is var entry and > 0)
        {
            if (entry >> 32 == hash && word.SequenceEqual(this[(int)entry - 1]))
                break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void Grow()
    {
        var before = slots;
        slots = new ulong[2 * before.Length];
        var mask = slots.Length - 1;
        foreach (var entry in before)
        {
            if (entry == 0)
                continue;
            var slot = First((uint)(entry >> 32)) & mask;
            while (slots[slot] > 0)
                slot = (slot + 1) & mask;
            slots[slot] = entry;
        }
    }

    /// <summary>The multiplications mix into the high bits; those are folded into the low ones, which choose the slot.</summary>
    private static int First(uint hash) => (int)(hash ^ (hash >> 15));
}
