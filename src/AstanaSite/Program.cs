using System.CommandLine;
using AstanaSite.Program;
using AstanaSite.Program.Commands;
using AstanaSite.Program.Reporting;

StandardStreams.Open();
if (Memory.Problem() is { } tooLittle)
{
    StandardStreams.Error.Write(System.Text.Encoding.UTF8.GetBytes($"astana: {tooLittle}\n"));
    return ExitCode.Fault;
}

StandardStreams.UseForConsole();

// What fails on a thread of the runtime's own comes to no one else.
AppDomain.CurrentDomain.UnhandledException += static (_, unhandled) => Environment.Exit(Faults.Tell((Exception)unhandled.ExceptionObject));

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
    EditionCommand.Create(),
    SchemaCommand.Create(),
    ExplainCommand.Create(),
};
options.AddTo(root);
root.SetAction((parsed, cancellation) => Task.FromResult(BuildCommand.Run(options.Read(parsed), cancellation)));

var result = root.Parse(args);
if (result.Errors.Count > 0)
{
    foreach (var error in result.Errors)
        Console.Error.WriteLine(error.Message);
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
catch (Exception fault)
{
    return Faults.Tell(fault);
}
