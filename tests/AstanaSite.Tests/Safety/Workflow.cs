using AstanaSite.Diagnostics;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>A file of <c>.github/workflows</c>, as far as tests ask about it.</summary>
internal sealed class Workflow
{
    private readonly YamlMapping root;

    internal Workflow(string path)
    {
        Name = Path.GetFileName(path);
        Text = File.ReadAllText(path);
        root = Read(Name, Text);
    }

    internal static IReadOnlyList<Workflow> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Repository.Path(".github", "workflows"), "*.yml")
            .Order(StringComparer.Ordinal)
            .Select(path => new Workflow(path)),
    ];

    internal string Name { get; }

    internal string Text { get; }

    internal IReadOnlyDictionary<string, string> Permissions => Pairs(root.Find("permissions"));

    internal IReadOnlyDictionary<string, string> Environment => Pairs(root.Find("env"));

    internal IEnumerable<WorkflowJob> Jobs =>
        Assert
            .IsType<YamlMapping>(root.Find("jobs"))
            .Entries.Select(entry => new WorkflowJob($"{Name}: {entry.Key.Value}", Assert.IsType<YamlMapping>(entry.Value)));

    internal IEnumerable<WorkflowStep> Steps => Jobs.SelectMany(job => job.Steps);

    internal static YamlMapping Read(string name, string text)
    {
        var source = new SourceText(name, text);
        var diagnostics = new DiagnosticBag();
        var read = YamlReader.Read(source, new TextSpan(0, source.Content.Length), diagnostics);
        // Remarks behind values, such as versions, are meant.
        Assert.Equal("", Problems.Words(diagnostics.Items.Where(one => one.Severity != Severity.Hint)));
        return Assert.IsType<YamlMapping>(read);
    }

    internal static IReadOnlyDictionary<string, string> Pairs(YamlNode? value) =>
        value is YamlMapping mapping
            ? mapping.Entries.ToDictionary(entry => entry.Key.Value, entry => entry.Value is YamlScalar scalar ? scalar.Value : "…")
            : [];
}

/// <summary>A job of a workflow.</summary>
internal sealed record WorkflowJob(string Name, YamlMapping Value)
{
    internal IReadOnlyDictionary<string, string> Permissions => Workflow.Pairs(Value.Find("permissions"));

    internal IReadOnlyDictionary<string, string> Environment => Workflow.Pairs(Value.Find("env"));

    internal bool MayWrite => Permissions.Values.Contains("write");

    internal IReadOnlyList<WorkflowStep> Steps =>
        [.. Assert.IsType<YamlSequence>(Value.Find("steps")).Items.Cast<YamlMapping>().Select(step => new WorkflowStep(Name, step))];
}

/// <summary>A step of a job.</summary>
internal sealed record WorkflowStep(string Job, YamlMapping Value)
{
    internal string? Uses => (Value.Find("uses") as YamlScalar)?.Value;

    internal string? Run => (Value.Find("run") as YamlScalar)?.Value;

    internal IReadOnlyDictionary<string, string> Environment => Workflow.Pairs(Value.Find("env"));

    internal IReadOnlyDictionary<string, string> With => Workflow.Pairs(Value.Find("with"));

    public override string ToString() => $"{Job}: {Uses ?? Run}";
}
