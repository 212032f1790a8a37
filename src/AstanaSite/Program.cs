using System.CommandLine;
using AstanaSite.Program;
using AstanaSite.Program.Commands;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var options = new BuildOptions();
var root = new RootCommand("Builds a cross-linked, cited, searchable archive from Markdown. Without a command it builds.")
{
    BuildCommand.Create(options),
    CheckCommand.Create(options),
    PreviewCommand.Create(options),
    PackCommand.Create(options),
    VerifyCommand.Create(),
    ChangesCommand.Create(),
    NewCommand.Create(),
    ImportCommand.Create(),
    SchemaCommand.Create(),
    ExplainCommand.Create(),
};
options.AddTo(root);
root.SetAction((parsed, cancellation) => Task.FromResult(BuildCommand.Run(options.Read(parsed), cancellation)));

var result = root.Parse(args);
if (result.Errors.Count > 0)
{
    foreach (var error in result.Errors) Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("'astana --help' lists the commands and options.");
    return ExitCode.Usage;
}

try
{
    return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("stopped; the output folder is as it was");
    return ExitCode.Fault;
}
catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"astana: {fault.Message}");
    return ExitCode.Fault;
}
catch (Exception fault)
{
    Console.Error.WriteLine("astana: internal fault; please report it with the lines below");
    Console.Error.WriteLine(fault);
    return ExitCode.Fault;
}
