using System.CommandLine;
using AstanaSite.Authoring;
using AstanaSite.Platform;

namespace AstanaSite.Program.Commands;

/// <summary>Writes the JSON Schemas of what contributors write.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var output = new Option<string>("--output")
        {
            Description = "The folder they are written to.",
            HelpName = "folder",
            DefaultValueFactory = _ => "schemas",
        };
        var command = new Command("schema", "Write the JSON Schemas of front matter and site.yml, for editors and other programs.")
        {
            output,
        };
        command.SetAction(parsed => Run(parsed.GetValue(output)!));
        return command;
    }

    private static int Run(string folder)
    {
        foreach (var file in SchemaFiles.All())
        {
            var path = Path.Combine(folder, file.Path);
            NoFollow.Replace(path, Nonce.New(), stream => stream.Write(file.Content.Span));
            Console.WriteLine("wrote " + path);
        }

        return ExitCode.Clean;
    }
}
