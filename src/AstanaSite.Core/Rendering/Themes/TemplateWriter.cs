using System.Text;

namespace AstanaSite.Rendering.Themes;

/// <summary>
/// Takes in what a template writes, without a detour over strings, and gives it out as UTF-8. One per thread is used again and again.
/// </summary>
internal sealed class TemplateWriter : TextWriter
{
    private const int Longest = 64 * 1024 * 1024;

    private const int UsualLength = 64 * 1024;

    private char[] buffer = new char[UsualLength];
    private byte[]? bytes;
    private int length;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Forgets what was written.</summary>
    public void Clear() => length = 0;

    /// <summary>What was written, as UTF-8.</summary>
    public byte[] ToUtf8()
    {
        if (length > UsualLength)
            return Encoding.UTF8.GetBytes(buffer, 0, length);
        // Counting the bytes first would read the page twice.
        bytes ??= new byte[Encoding.UTF8.GetMaxByteCount(UsualLength)];
        return bytes[..Encoding.UTF8.GetBytes(buffer.AsSpan(0, length), bytes)];
    }

    /// <summary>What was written.</summary>
    public override string ToString() => new(buffer, 0, length);

    public override void Write(char value)
    {
        if (length == buffer.Length)
            Grow(1);
        buffer[length++] = value;
    }

    public override void Write(ReadOnlySpan<char> value)
    {
        if (value.Length > buffer.Length - length)
            Grow(value.Length);
        value.CopyTo(buffer.AsSpan(length));
        length += value.Length;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] value, int index, int count) => Write(value.AsSpan(index, count));

    // The base class would send these to another thread.
    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value.AsSpan());
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] value, int index, int count)
    {
        Write(value.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> value, CancellationToken cancellationToken = default)
    {
        Write(value.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    private void Grow(int by)
    {
        if (length + (long)by > Longest)
            throw new InvalidOperationException("the page grows beyond all bounds");
        Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + by));
    }
}
