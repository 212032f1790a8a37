namespace AstanaSite.Program.Reporting;

/// <summary>A standard stream, opened when something is said first; it stays open when a part of the program is done with it.</summary>
/// <param name="open">Opens it.</param>
/// <param name="isHeeded">Whether it is a fault that something cannot be written.</param>
internal sealed class SpokenStream(Func<Stream> open, bool isHeeded) : Stream
{
    private readonly Lazy<Stream> stream = new(open);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            stream.Value.Write(buffer);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (isHeeded)
                throw new IOException($"the standard output cannot be written to: {fault.Message}", fault);
        }
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
