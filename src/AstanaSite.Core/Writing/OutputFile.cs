namespace AstanaSite.Writing;

/// <summary>One file of the built site, as a value: it exists before anything is written.</summary>
/// <param name="Path">The path below the output folder, with <c>/</c> between its parts and no leading <c>/</c>.</param>
/// <param name="Content">The bytes of the file; text is UTF-8 without a byte order mark and with <c>\n</c> line ends.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content);
