using System.CommandLine;
using AstanaSite.Reading;

namespace AstanaSite.Program.Commands;

/// <summary>The content's folder, for commands that add files to it.</summary>
internal static class InputFolder
{
    /// <summary>The option that names it.</summary>
    public static Option<string> Option() => new("--input") { Description = "The folder with the content.", HelpName = "folder", DefaultValueFactory = _ => "input" };

    /// <summary>The folder as a tree; none, with a message, if it is not there.</summary>
    public static DiskFileTree? Open(string folder)
    {
        if (Directory.Exists(folder)) return new DiskFileTree(folder, folder.Replace('\\', '/').TrimEnd('/') + "/");
        Console.Error.WriteLine($"astana: there is no folder '{folder}'; run astana in the folder that holds it, or name it with --input");
        return null;
    }

    /// <summary>Writes a file that is not there yet.</summary>
    /// <exception cref="IOException">There is such a file, or it cannot be written.</exception>
    public static void Write(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
        file.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
