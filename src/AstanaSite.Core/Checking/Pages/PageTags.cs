namespace AstanaSite.Checking.Pages;

/// <summary>The start tags of a page that the generator itself wrote: well-formed, attribute values in double quotes or bare.</summary>
internal ref struct PageTags(ReadOnlySpan<byte> page)
{
    private ReadOnlySpan<byte> rest = page;

    public PageTag Current { get; private set; }

    public readonly PageTags GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            var open = rest.IndexOf((byte)'<');
            if (open < 0 || open + 1 >= rest.Length)
                return false;
            rest = rest[(open + 1)..];
            if (rest.StartsWith("!--"u8))
            {
                var end = rest.IndexOf("-->"u8);
                rest = end < 0 ? [] : rest[(end + 3)..];
                continue;
            }

            if (!char.IsAsciiLetter((char)rest[0]))
                continue;
            var length = TagLength(rest);
            Current = new PageTag(rest[..length]);
            rest = rest[length..];
            if (Current.Is("script"u8) || Current.Is("style"u8))
                SkipRawText(Current.Name);
            return true;
        }
    }

    private static int TagLength(ReadOnlySpan<byte> text)
    {
        var inQuotes = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                inQuotes = !inQuotes;
            else if (text[i] == '>' && !inQuotes)
                return i;
        }

        return text.Length;
    }

    private void SkipRawText(ReadOnlySpan<byte> name)
    {
        for (var from = rest; ; )
        {
            var end = from.IndexOf("</"u8);
            if (end < 0)
            {
                rest = [];
                return;
            }

            from = from[(end + 2)..];
            if (!from.StartsWith(name))
                continue;
            rest = from;
            return;
        }
    }
}

/// <summary>One start tag.</summary>
internal readonly ref struct PageTag
{
    private readonly ReadOnlySpan<byte> attributes;

    public PageTag(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny(" \n\t/"u8);
        Name = end < 0 ? text : text[..end];
        attributes = end < 0 ? [] : text[end..];
    }

    public ReadOnlySpan<byte> Name { get; }

    public bool Is(ReadOnlySpan<byte> name) => Name.SequenceEqual(name);

    public PageAttributes GetEnumerator() => new(attributes);

    public bool Has(ReadOnlySpan<byte> name)
    {
        foreach (var attribute in this)
            if (attribute.Is(name))
                return true;
        return false;
    }

    public bool HasValue(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        foreach (var attribute in this)
            if (attribute.Is(name) && attribute.Value.SequenceEqual(value))
                return true;
        return false;
    }

    /// <summary>Whether a script is a block of data, which browsers do not run.</summary>
    public bool HasDataType() =>
        HasValue("type"u8, "application/json"u8) || HasValue("type"u8, "application/ld+json"u8) || HasValue("type"u8, "text/html"u8);
}

/// <summary>The attributes of a tag.</summary>
internal ref struct PageAttributes(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> rest = text;

    public PageAttribute Current { get; private set; }

    public bool MoveNext()
    {
        // Names are short: to step through them is quicker than to search for their ends by vectors.
        var start = 0;
        while (start < rest.Length && rest[start] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'/')
            start++;
        rest = rest[start..];
        if (rest.IsEmpty)
            return false;
        var end = 0;
        while (end < rest.Length && rest[end] is not ((byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'='))
            end++;
        if (end == rest.Length || rest[end] != '=')
        {
            Current = new PageAttribute(rest[..end], []);
            rest = rest[end..];
            return true;
        }

        var name = rest[..end];
        rest = rest[(end + 1)..];
        var isQuoted = !rest.IsEmpty && rest[0] == '"';
        if (isQuoted)
            rest = rest[1..];
        var close = isQuoted ? rest.IndexOf((byte)'"') : rest.IndexOfAny(" \n\t"u8);
        if (close < 0)
            close = rest.Length;
        Current = new PageAttribute(name, rest[..close]);
        rest = rest[Math.Min(rest.Length, isQuoted ? close + 1 : close)..];
        return true;
    }
}

/// <summary>One attribute, its value as it stands in the page.</summary>
internal readonly ref struct PageAttribute(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
{
    public ReadOnlySpan<byte> Name { get; } = name;

    public ReadOnlySpan<byte> Value { get; } = value;

    public bool Is(ReadOnlySpan<byte> other) => Name.SequenceEqual(other);
}
