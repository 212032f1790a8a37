using System.Text;
using AstanaSite.Writing;

namespace AstanaSite.Searching;

/// <summary>The pieces of one sort, in order, and how the root names them.</summary>
/// <param name="Files">The scripts.</param>
/// <param name="Names">Their names one after the other, all of <see cref="PieceNames.NameLength"/>.</param>
internal sealed record PieceGroup(IReadOnlyList<OutputFile> Files, string Names)
{
    /// <summary>What a piece's data begins with: a character for <see cref="PieceNames"/> to spend.</summary>
    internal const char Salt = '0';

    /// <summary>Names pieces and makes scripts of them that register their data.</summary>
    internal static PieceGroup Make(string sort, IReadOnlyList<PieceText> pieces, Workers workers)
    {
        var names = new PieceNames();
        var digests = workers.Make(pieces.Count, index => PieceNames.Digest(pieces[index].Written));
        var taken = new string[pieces.Count];
        for (var index = 0; index < taken.Length; index++) taken[index] = names.Take(pieces[index].Written, digests[index]);
        var files = workers.Make(
            taken.Length, index => new OutputFile($"search/{sort}/{taken[index]}.js", Script($"{sort}/{taken[index]}", pieces[index].Written)));
        return new PieceGroup(files, string.Concat(taken));
    }

    private static byte[] Script(string name, ReadOnlySpan<char> data)
    {
        var script = new PieceText(data.Length + data.Length / 16 + 64);
        script.Add($"astanaSearch.piece(\"{name}\",\"");
        while (data.IndexOfAny('"', '\\') is var special and >= 0)
        {
            script.Add(data[..special]);
            script.Add('\\');
            script.Add(data[special]);
            data = data[(special + 1)..];
        }
        script.Add(data);
        script.Add("\");\n");
        var bytes = new byte[Encoding.UTF8.GetByteCount(script.Written)];
        Encoding.UTF8.GetBytes(script.Written, bytes);
        return bytes;
    }
}
