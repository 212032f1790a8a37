namespace AstanaSite.Packing.Names;

/// <summary>
/// The names of a package, folder by folder, as systems see them that do not tell apart what differs only in case or in Unicode
/// normalisation: there, of two such files one would be written over the other.
/// </summary>
internal sealed class NameTree
{
    // The names of a package are held in memory part by part.
    private const int MostNodes = 1_000_000;

    private sealed record Node(int Id, string Name, bool IsFolder)
    {
        internal bool IsListed { get; set; }
    }

    private readonly Dictionary<(int Folder, string Key), Node> nodes = [];

    /// <summary>Adds a file, or a folder that stands in a list by itself.</summary>
    /// <param name="path">Its path, with <c>/</c> between the parts.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <returns>Why it cannot be unpacked everywhere, in a few words; empty if it can.</returns>
    internal string Add(string path, bool isFolder)
    {
        if (path.Length == 0)
            return "a file in it has no name";
        if (nodes.Count > MostNodes)
            return "there are more files and folders before it than can be told apart here";
        if (!PackagePath.IsSafe(path))
            return "its name could lead out of the folder it is unpacked into";
        var parts = path.Split('/');
        var fault = "";
        var folder = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            var (node, trouble) = Step(folder, parts[i], isFolder || !isLast, isLast);
            if (fault.Length == 0)
                fault = trouble.Length > 0 ? trouble : PortableName.Fault(parts[i]);
            folder = node.Id;
        }

        return fault;
    }

    private (Node Node, string Fault) Step(int folder, string part, bool isFolder, bool isListed)
    {
        var key = NameKey.Of(part);
        if (!nodes.TryGetValue((folder, key), out var node))
        {
            node = new Node(nodes.Count + 1, part, isFolder) { IsListed = isListed };
            nodes.Add((folder, key), node);
            return (node, "");
        }

        var fault =
            node.Name != part ? NameKey.Difference(node.Name, part)
            : node.IsFolder != isFolder ? $"{Words.Quoted(part)} is the name of a file and of a folder"
            : isListed && node.IsListed ? $"another {(isFolder ? "folder" : "file")} has the same name"
            : "";
        node.IsListed |= isListed;
        return (node, fault);
    }
}
