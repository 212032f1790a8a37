using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace AstanaSite.Rendering.Formats;

/// <summary>A text in the making, straight in UTF-8.</summary>
/// <param name="capacity">The number of bytes to begin with.</param>
internal sealed class Utf8Text(int capacity) : IBufferWriter<byte>
{
    private static readonly SearchValues<char> SpecialInXml = SearchValues.Create(
        "&<>\"'\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000B\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018"
            + "\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF"
    );

    private byte[] buffer = new byte[capacity];
    private int length;

    /// <summary>The number of bytes so far.</summary>
    public int Length => length;

    /// <summary>The bytes so far.</summary>
    public ReadOnlySpan<byte> Bytes => buffer.AsSpan(0, length);

    /// <summary>The bytes so far, to be kept; nothing may be added afterwards.</summary>
    public ReadOnlyMemory<byte> Content => buffer.AsMemory(0, length);

    /// <summary>Takes everything away, to begin anew in the same memory.</summary>
    public Utf8Text Clear()
    {
        length = 0;
        return this;
    }

    /// <inheritdoc/>
    public void Advance(int count) => length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Room(Math.Max(sizeHint, 1));
        return buffer.AsMemory(length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => Room(Math.Max(sizeHint, 1));

    /// <summary>Appends bytes.</summary>
    public Utf8Text Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        length += text.Length;
        return this;
    }

    /// <summary>Appends words.</summary>
    public Utf8Text Add(ReadOnlySpan<char> text)
    {
        length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));
        return this;
    }

    /// <summary>Appends one byte.</summary>
    public Utf8Text Add(byte one)
    {
        Room(1)[0] = one;
        length++;
        return this;
    }

    /// <summary>Appends a number.</summary>
    public Utf8Text Add(long number)
    {
        Utf8Formatter.TryFormat(number, Room(20), out var written);
        length += written;
        return this;
    }

    /// <summary>Appends words with what is special in XML and HTML escaped; characters that XML does not have are left out.</summary>
    public Utf8Text AddXml(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny(SpecialInXml)) >= 0; text = text[(at + 1)..])
        {
            Add(text[..at]);
            Add(
                text[at] switch
                {
                    '&' => "&amp;"u8,
                    '<' => "&lt;"u8,
                    '>' => "&gt;"u8,
                    '"' => "&quot;"u8,
                    '\'' => "&#39;"u8,
                    _ => ""u8,
                }
            );
        }

        return Add(text);
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);

    private Span<byte> Room(int size)
    {
        if (size > buffer.Length - length)
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + size));
        return buffer.AsSpan(length);
    }
}
