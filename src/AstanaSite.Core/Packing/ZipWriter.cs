using System.Text;
using AstanaSite.Writing;
using ICSharpCode.SharpZipLib.Zip;

namespace AstanaSite.Packing;

/// <summary>
/// Writes files as a zip (APPNOTE 6.3) whose bytes depend on the files alone: sorted by path, all with one time and the same attributes.
/// The compressor is managed code of a pinned version; that of the runtime gives other bytes on other machines.
/// </summary>
public static class ZipWriter
{
    // What is compressed already only grows.
    private static readonly HashSet<string> Compressed = new(
        [".woff2", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gz", ".zip", ".mp3", ".mp4"],
        StringComparer.OrdinalIgnoreCase
    );

    private const int Unix = 3;
    private const int RegularFile = 0b1_000_000_110_100_100 << 16; // S_IFREG | 0644, where Unix looks for it

    /// <summary>Writes a zip.</summary>
    /// <param name="stream">Where it goes; it can be read from its start again, and stays open.</param>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder within the zip that holds them; empty for its top.</param>
    /// <param name="day">The day that all files bear; one before 1980 becomes the first of 1980, where the time of zips begins.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static void Write(Stream stream, IEnumerable<OutputFile> files, string folder, DateOnly day, CancellationToken cancellation)
    {
        using var zip = new ZipOutputStream(stream, StringCodec.FromEncoding(Encoding.UTF8))
        {
            IsStreamOwner = false,
            UseZip64 = UseZip64.Off,
        };
        var time = new DateTime(day.Year < 1980 ? new DateOnly(1980, 1, 1) : day, TimeOnly.MinValue, DateTimeKind.Unspecified);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var isStored = file.Content.Length == 0 || Compressed.Contains(Path.GetExtension(file.Path));
            zip.PutNextEntry(
                new ZipEntry(folder.Length == 0 ? file.Path : folder + "/" + file.Path)
                {
                    DateTime = time,
                    IsUnicodeText = true,
                    HostSystem = Unix,
                    ExternalFileAttributes = RegularFile,
                    CompressionMethod = isStored ? CompressionMethod.Stored : CompressionMethod.Deflated,
                }
            );
            zip.Write(file.Content.Span);
            zip.CloseEntry();
        }
    }
}
