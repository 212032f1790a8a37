namespace AstanaSite.Packing;

/// <summary>A stream that gives a number of bytes and no more, so that reading what a stranger wrote ends.</summary>
internal sealed class BudgetedStream(Stream inner, long budget) : Stream
{
    private long left = budget;

    /// <summary>Whether more was asked for than there is.</summary>
    internal bool IsSpent => left < 0;

    public override bool CanRead => true;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => inner.Position = value; }

    /// <summary>From now on as much is given as is asked for.</summary>
    internal void Lift() => left = long.MaxValue;

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        left -= count;
        return IsSpent ? throw new InvalidDataException("more bytes than expected") : count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush() => inner.Flush();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
