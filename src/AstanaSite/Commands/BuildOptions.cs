using System.CommandLine;
using AstanaSite.Content;

namespace AstanaSite.Program.Commands;

/// <summary>The forms in which problems are printed.</summary>
internal enum ReportFormat
{
    /// <summary>For people: the line, a caret, what to do.</summary>
    Human,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>Workflow commands, which GitHub shows on the lines of a pull request.</summary>
    GitHub,

    /// <summary>One log in the Static Analysis Results Interchange Format.</summary>
    Sarif,
}

/// <summary>What was asked for on the command line.</summary>
internal sealed record BuildSettings(
    string Input,
    string Theme,
    string Output,
    string? BaseUrl,
    int Jobs,
    bool Strict,
    bool Dates,
    ReportFormat Format,
    bool Hints
)
{
    /// <summary>The revision since which only what is new is reported; empty for everything.</summary>
    public string Since { get; init; } = "";

    /// <summary>Git for the input folder, looked for when it is asked first.</summary>
    public Lazy<GitFinding> Git { get; } = new(() => Program.Git.Of(Input));
}

/// <summary>The options that building and checking share.</summary>
internal sealed class BuildOptions
{
    private readonly Option<string> input = Folder("--input", "input", "The folder with the content.");
    private readonly Option<string> theme = Folder("--theme", "theme", "The folder with templates, styles, scripts and interface words.");
    private readonly Option<string> output = Folder("--output", "output", "The folder the site is written to.");
    private readonly Option<string?> baseUrl = new("--base-url")
    {
        Description = "The address at which the site is published; makes a sitemap and a feed.",
        HelpName = "url",
    };
    private readonly Option<int> jobs = new("--jobs")
    {
        Description = "How many threads work at once.",
        HelpName = "n",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };
    private readonly Option<bool> strict = new("--strict") { Description = "Count warnings as errors." };
    private readonly Option<bool> noDates = new("--no-dates") { Description = "Do not ask git when each page was last changed." };
    private readonly Option<bool> hints = new("--hints") { Description = "Show hints too, not only errors and warnings." };
    private readonly Option<string> format = new("--format")
    {
        Description = "How problems are printed.",
        DefaultValueFactory = _ => "human",
    };

    public BuildOptions()
    {
        format.AcceptOnlyFromAmong("human", "json", "github", "sarif");
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var n) || n is < 1 or > 256))
                result.AddError("--jobs wants a number from 1 to 256");
        });
        baseUrl.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && SiteSettings.ProblemOfBaseUrl(result.Tokens[0].Value) is { Length: > 0 } problem)
                result.AddError($"--base-url wants the address of a folder, such as https://example.org/archive/: {problem}");
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(output);
        AddWithoutOutput(command);
    }

    /// <summary>Adds the options that say what is built and how, not where it goes.</summary>
    public void AddWithoutOutput(Command command)
    {
        foreach (var option in new Option[] { input, theme, baseUrl, jobs, strict, noDates, hints, format })
            command.Options.Add(option);
    }

    public BuildSettings Read(ParseResult parsed) =>
        new(
            parsed.GetValue(input)!,
            parsed.GetValue(theme)!,
            parsed.GetValue(output) ?? "",
            parsed.GetValue(baseUrl),
            parsed.GetValue(jobs),
            parsed.GetValue(strict),
            !parsed.GetValue(noDates),
            parsed.GetValue(format) switch
            {
                "json" => ReportFormat.Json,
                "github" => ReportFormat.GitHub,
                "sarif" => ReportFormat.Sarif,
                _ => ReportFormat.Human,
            },
            parsed.GetValue(hints)
        );

    private static Option<string> Folder(string name, string folder, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "folder",
            DefaultValueFactory = _ => folder,
        };
}
