namespace AstanaSite.Checking.Pages;

/// <summary>
/// Anchors of a page, as the bytes they stand there with, in the order in which they were met. Emptied and used again for the next page:
/// sets of strings were the most of what checking a page cost.
/// </summary>
internal sealed class AnchorSet
{
    private byte[] bytes = new byte[4096];
    private int[] ends = new int[128];
    private int[] slots = new int[256];

    /// <summary>How many anchors there are.</summary>
    public int Count { get; private set; }

    /// <summary>An anchor by its place in the order.</summary>
    public ReadOnlySpan<byte> this[int index] => bytes.AsSpan((index == 0 ? 0 : ends[index - 1])..ends[index]);

    /// <summary>Adds an anchor; false if it is there already.</summary>
    public bool Add(ReadOnlySpan<byte> anchor)
    {
        var slot = Slot(anchor);
        if (slots[slot] > 0)
            return false;
        var start = Count == 0 ? 0 : ends[Count - 1];
        if (start + anchor.Length > bytes.Length)
            Array.Resize(ref bytes, 2 * (start + anchor.Length));
        if (Count == ends.Length)
            Array.Resize(ref ends, 2 * Count);
        anchor.CopyTo(bytes.AsSpan(start));
        ends[Count] = start + anchor.Length;
        slots[slot] = ++Count;
        if (2 * Count > slots.Length)
            Grow();
        return true;
    }

    /// <summary>Whether an anchor is there.</summary>
    public bool Contains(ReadOnlySpan<byte> anchor) => slots[Slot(anchor)] > 0;

    /// <summary>Forgets all anchors.</summary>
    public void Clear()
    {
        Count = 0;
        Array.Clear(slots);
    }

    private int Slot(ReadOnlySpan<byte> anchor)
    {
        // The hash differs from run to run, so that no page can be written to collide.
        var hash = new HashCode();
        hash.AddBytes(anchor);
        var mask = slots.Length - 1;
        var slot = hash.ToHashCode() & mask;
        while (slots[slot] > 0 && !this[slots[slot] - 1].SequenceEqual(anchor))
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        slots = new int[2 * slots.Length];
        for (var index = 0; index < Count; index++)
            slots[Slot(this[index])] = index + 1;
    }
}
