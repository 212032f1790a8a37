namespace AstanaSite.Searching;

/// <summary>Numbers words in the order in which they are first met. A table of its own because words are looked up as slices, millions of times.</summary>
internal sealed class TermTable
{
    private char[] letters = new char[1 << 14];
    private int[] starts = new int[1 << 11];
    private uint[] hashes = new uint[1 << 11];
    private int[] slots = new int[1 << 12];

    /// <summary>How many words there are.</summary>
    internal int Count { get; private set; }

    /// <summary>A word by its number.</summary>
    internal ReadOnlySpan<char> this[int id] => letters.AsSpan(starts[id]..starts[id + 1]);

    /// <summary>The number of a word, which is added if it is new.</summary>
    internal int Add(ReadOnlySpan<char> word)
    {
        var hash = Hash(word);
        var slot = Slot(word, hash);
        if (slots[slot] > 0) return slots[slot] - 1;
        if (2 * (Count + 1) > slots.Length)
        {
            Grow();
            slot = Slot(word, hash);
        }
        var end = starts[Count] + word.Length;
        if (Count + 2 > starts.Length)
        {
            Array.Resize(ref starts, 2 * starts.Length);
            Array.Resize(ref hashes, 2 * hashes.Length);
        }
        if (end > letters.Length) Array.Resize(ref letters, 2 * end);
        word.CopyTo(letters.AsSpan(starts[Count]));
        starts[Count + 1] = end;
        hashes[Count] = hash;
        slots[slot] = ++Count;
        return Count - 1;
    }

    /// <summary>The number of a word, or -1.</summary>
    internal int Find(ReadOnlySpan<char> word) => slots[Slot(word, Hash(word))] - 1;

    private int Slot(ReadOnlySpan<char> word, uint hash)
    {
        var mask = slots.Length - 1;
        var slot = (int)hash & mask;
        while (slots[slot] is var entry and > 0)
        {
            if (hashes[entry - 1] == hash && word.SequenceEqual(this[entry - 1])) break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void Grow()
    {
        slots = new int[2 * slots.Length];
        var mask = slots.Length - 1;
        for (var id = 0; id < Count; id++)
        {
            var slot = (int)hashes[id] & mask;
            while (slots[slot] > 0) slot = (slot + 1) & mask;
            slots[slot] = id + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var letter in word) hash = (hash ^ letter) * 0x9E3779B1;
        return hash ^ (hash >> 15);
    }
}
