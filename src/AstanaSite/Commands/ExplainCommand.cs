using System.CommandLine;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;

namespace AstanaSite.Program.Commands;

/// <summary>Prints the page of a code.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string?>("code")
        {
            Description = "The code, such as AS0203; without one, all codes are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("explain", "Explain a code that build or check reported.") { code };
        command.SetAction(parsed => Run(parsed.GetValue(code)));
        return command;
    }

    private static int Run(string? code)
    {
        if (code is null)
        {
            foreach (var one in DiagnosticRegistry.All)
                Console.WriteLine($"{one.Code}  {one.Severity.ToString().ToLowerInvariant(), -7}  {one.Title}");
            return ExitCode.Clean;
        }

        var descriptor = DiagnosticRegistry.Find(code);
        if (descriptor is null)
        {
            var nearest = NearestName.Of(code.ToUpperInvariant(), DiagnosticRegistry.All.Select(one => one.Code));
            Console.Error.WriteLine($"astana: there is no code '{code}'" + (nearest is null ? "" : $"; did you mean {nearest}?"));
            return ExitCode.Usage;
        }

        using var page = typeof(ExplainCommand).Assembly.GetManifestResourceStream(descriptor.Code + ".md")
            ?? throw new InvalidOperationException($"the page of {descriptor.Code} was not built in");
        using var reader = new StreamReader(page);
        Console.Write(reader.ReadToEnd());
        return ExitCode.Clean;
    }
}
