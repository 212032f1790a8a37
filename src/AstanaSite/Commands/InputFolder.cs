using System.CommandLine;
using System.Text;
using AstanaSite.Platform;
using AstanaSite.Reading;

namespace AstanaSite.Program.Commands;

/// <summary>The content's folder, for commands that read it without a theme or add files to it.</summary>
internal static class InputFolder
{
    /// <summary>The option that names it.</summary>
    public static Option<string> Option() =>
        new("--input")
        {
            Description = "The folder with the content.",
            HelpName = "folder",
            DefaultValueFactory = _ => "input",
        };

    /// <summary>The folder as a tree; none, with a message, if it is not there.</summary>
    public static DiskFileTree? Open(string folder)
    {
        if (Directory.Exists(folder))
            return new DiskFileTree(folder, folder.Replace('\\', '/').TrimEnd('/') + "/");
        Console.Error.WriteLine($"astana: there is no folder '{folder}'; run astana in the folder that holds it, or name it with --input");
        return null;
    }

    /// <summary>The archive without its look: read, parsed and linked, so that what it says can be told.</summary>
    public static LinkedSite Link(IFileTree tree, CancellationToken cancellation)
    {
        var opened = BuildStages.Open(new BuildRequest(tree, new MemoryFileTree(), Environment.ProcessorCount));
        var files = Ordered.Map(opened.Listing.Records, opened.Request.Workers, file => BuildStages.Parse(opened, file), cancellation);
        return BuildStages.Link(opened, files, cancellation);
    }

    /// <summary>Writes a file that is not there yet, in UTF-8.</summary>
    /// <exception cref="IOException">There is such a file, or a part of the path is a link, or it cannot be written.</exception>
    public static void Write(string folder, string path, string text) => Write(folder, path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file that is not there yet.</summary>
    /// <exception cref="IOException">There is such a file, or a part of the path is a link, or it cannot be written.</exception>
    public static void Write(string folder, string path, ReadOnlySpan<byte> content)
    {
        using var file = NoFollow.Create(NoFollow.Root(folder), path);
        file.Write(content);
    }
}
