namespace AstanaSite.Rendering.Parts;

/// <summary>
/// Takes a list that is too long for a page apart where a reader would look: by one key after the other, each only as far as is needed,
/// and with neighbours that are small on one page, as the volumes of a catalogue go from A to C.
/// </summary>
internal static class Splitter
{
    // Texts that agree so far are told apart by the next key.
    private const int MostLetters = 100;

    /// <summary>The parts of a list. Nothing is lost or comes twice, and the entries of a part keep their order.</summary>
    /// <param name="entries">The entries in their order.</param>
    /// <param name="keys">What they are taken apart by; where all is the same, by their place.</param>
    /// <param name="weight">How much room an entry takes.</param>
    /// <param name="bound">How much room there is in a part; only a part of a single entry may take more.</param>
    public static Division<T> Split<T>(IReadOnlyList<T> entries, IReadOnlyList<PartKey<T>> keys, Func<T, int> weight, int bound)
    {
        var work = new Work<T>(weight, bound);
        work.Divide(entries, keys, new Place([], [], [], 0));
        return new Division<T>(work.Parts, work.Apart);
    }

    // Where in the tree of groups the work is; letters are how many of the text are already the same.
    private sealed record Place(IReadOnlyList<string> Addresses, IReadOnlyList<string> Anchors, IReadOnlyList<string> Labels, int Letters)
    {
        // More letters of the same text take the place of fewer.
        public Place With<T>(PartKey<T> key, string value)
        {
            var kept = Letters > 0 ? Addresses.Count - 1 : Addresses.Count;
            return new Place(
                [.. Addresses.Take(kept), key.AddressOf(value)],
                [.. Anchors.Take(kept), key.AnchorOf(value)],
                [.. Labels.Take(kept), key.Label(value)],
                key.IsText ? value.Length : 0
            );
        }

        public Place Ended => this with { Letters = 0 };
    }

    private sealed class Work<T>(Func<T, int> weight, int bound)
    {
        private List<PartGroup<T>> open = [];
        private long openWeight;
        private string openFamily = "";

        public List<Part<T>> Parts { get; } = [];

        public List<TakenApart> Apart { get; } = [];

        public void Divide(IReadOnlyList<T> entries, IReadOnlyList<PartKey<T>> keys, Place place)
        {
            if (keys.Count == 0)
            {
                DivideByPlace(entries, place);
                return;
            }

            var key = keys[0];
            var letters = key.IsText ? Shared(entries, key) : 0;
            var groups = entries
                .GroupBy(entry => key.IsText ? First(key.Of(entry), letters) : key.Of(entry), StringComparer.Ordinal)
                .ToList();
            if (key.IsText && (groups.Count == 1 || letters >= MostLetters))
            {
                Divide(entries, [.. keys.Skip(1)], place.Ended);
                return;
            }

            foreach (var group in groups)
            {
                List<T> own = [.. group];
                var (at, total) = (place.With(key, group.Key), own.Sum(entry => (long)weight(entry)));
                if (total <= bound || own.Count == 1)
                {
                    Add(GroupAt(at, own), total, key.IsJoined || key.IsText, key.Family?.Invoke(group.Key) ?? "");
                    continue;
                }

                Close();
                var (name, first) = (GroupAt(at, own), Parts.Count);
                var rest = key.IsText ? keys : key.After?.Invoke(group.Key) ?? [.. keys.Skip(1)];
                Divide(own, rest, at);
                Apart.Add(new TakenApart(name.Address, name.Anchor, first, at.Addresses.Count == 1));
            }

            Close();
        }

        private void DivideByPlace(IReadOnlyList<T> entries, Place place)
        {
            var number = new PartKey<List<T>>(_ => "", value => value);
            var (run, total) = (new List<T>(), 0L);
            var count = 0;
            foreach (var entry in entries)
            {
                if (run.Count > 0 && total + weight(entry) > bound)
                    End();
                run.Add(entry);
                total += weight(entry);
            }

            End();

            void End()
            {
                Add(GroupAt(place.Ended.With(number, $"{++count}"), run), total, false, "");
                (run, total) = ([], 0);
                Close();
            }
        }

        private static PartGroup<T> GroupAt(Place place, IReadOnlyList<T> entries) =>
            new(string.Join('-', place.Addresses), string.Join('-', place.Anchors), place.Labels, entries) { TopAnchor = place.Anchors[0] };

        private void Add(PartGroup<T> group, long total, bool isJoined, string family)
        {
            if (!isJoined || family != openFamily || openWeight + total > bound)
                Close();
            openFamily = family;
            open.Add(group);
            openWeight += total;
        }

        private void Close()
        {
            if (open.Count > 0)
                Parts.Add(new Part<T>(open));
            (open, openWeight) = ([], 0);
        }

        // How many letters all texts begin with alike.
        private static int Shared(IReadOnlyList<T> entries, PartKey<T> key)
        {
            var first = key.Of(entries[0]);
            var length = first.Length;
            foreach (var entry in entries)
                length = Math.Min(length, first.AsSpan().CommonPrefixLength(key.Of(entry)));
            return length > 0 && char.IsHighSurrogate(first[length - 1]) ? length - 1 : length;
        }

        // One letter more than all share.
        private static string First(string text, int letters)
        {
            if (text.Length <= letters)
                return text;
            var length = char.IsSurrogatePair(text, letters) ? 2 : 1;
            return text[..(letters + length)];
        }
    }
}
