using System.Text;
using AstanaSite.Platform;
using AstanaSite.Searching.Coding;
using AstanaSite.Writing;

namespace AstanaSite.Searching.Shards;

/// <summary>The shards of one sort, in order, and how the root names them.</summary>
/// <param name="Files">The scripts.</param>
/// <param name="Names">Their names one after the other, all of <see cref="ShardNames.NameLength"/>.</param>
internal sealed record ShardGroup(IReadOnlyList<OutputFile> Files, string Names)
{
    /// <summary>What a shard's data begins with: a character for <see cref="ShardNames"/> to spend.</summary>
    internal const char Salt = '0';

    /// <summary>Names shards and makes scripts of them that register their data.</summary>
    internal static ShardGroup Make(string sort, IReadOnlyList<ShardText> shards, Workers workers)
    {
        var names = new ShardNames();
        var digests = workers.Make(shards.Count, index => ShardNames.Digest(shards[index].Written));
        var taken = new string[shards.Count];
        for (var index = 0; index < taken.Length; index++)
            taken[index] = names.Take(shards[index].Written, digests[index]);
        var files = workers.Make(taken.Length, index => new OutputFile(
            $"search/{sort}/{taken[index]}.js",
            Script($"{sort}/{taken[index]}", shards[index].Written)
        ));
        return new ShardGroup(files, string.Concat(taken));
    }

    private static byte[] Script(string name, ReadOnlySpan<char> data)
    {
        var script = new ShardText(data.Length + data.Length / 16 + 64);
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
