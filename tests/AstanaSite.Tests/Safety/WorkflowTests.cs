using System.Text.RegularExpressions;
using AstanaSite.Parsing.Yaml;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>What builds the archive for everybody gives no rights to what it builds, and runs nothing that can change unseen.</summary>
public sealed partial class WorkflowTests
{
    // They run no code of the repository.
    private static readonly string[] ActionsThatMayWrite = ["actions/deploy-pages", "actions/download-artifact"];

    private static readonly string[] CommandsThatMayWrite = ["cat", "cd", "gh", "head", "iconv", "mv", "sha256sum"];

    public static TheoryData<string> Names => [.. Workflow.All.Select(workflow => workflow.Name)];

    [Theory, MemberData(nameof(Names))]
    public void An_action_is_the_one_that_was_looked_at(string name)
    {
        var text = Get(name).Text;
        var lines = text.Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Matches(Pinned, line));
    }

    [Fact]
    public void An_action_is_the_same_everywhere()
    {
        var used = Workflow.All.SelectMany(workflow => workflow.Steps).Select(step => step.Uses).OfType<string>().Distinct().ToList();
        Assert.Equal(used.Select(uses => uses.Split('@')[0]).Distinct(), used.Select(uses => uses.Split('@')[0]));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_job_has_the_rights_that_it_names_and_no_others(string name)
    {
        var workflow = Get(name);
        Assert.Contains("\npermissions: {}\n", workflow.Text, StringComparison.Ordinal);
        Assert.Empty(workflow.Permissions);
        Assert.All(workflow.Jobs, job => Assert.NotEmpty(job.Permissions));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_job_that_may_write_runs_nothing_of_the_repository(string name)
    {
        foreach (var step in Get(name).Jobs.Where(job => job.MayWrite).SelectMany(job => job.Steps))
        {
            if (step.Uses is { } uses)
                Assert.Contains(uses.Split('@')[0], ActionsThatMayWrite);
            foreach (var command in Commands(step.Run ?? ""))
                Assert.True(CommandsThatMayWrite.Contains(command), $"{step.Job}: {command}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void The_token_reaches_only_the_steps_that_need_it(string name)
    {
        var workflow = Get(name);
        Assert.All(workflow.Environment.Values, NoToken);
        Assert.All(workflow.Jobs.SelectMany(job => job.Environment.Values), NoToken);
        foreach (var step in workflow.Steps)
        {
            Assert.All(step.With.Values, NoToken);
            if (step.Environment.Values.Any(HasToken))
                Assert.Contains("gh ", step.Run, StringComparison.Ordinal);
            if (step.Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true)
                Assert.Equal("false", step.With.GetValueOrDefault("persist-credentials"));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void What_others_name_is_never_put_into_a_command(string name) =>
        Assert.All(Get(name).Steps, step => Assert.DoesNotContain("${{", step.Run ?? "", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Names))]
    public void Nothing_is_restored_but_what_is_locked(string name)
    {
        var workflow = Get(name);
        Assert.DoesNotContain("RestoreLockedMode", workflow.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet publish", workflow.Text, StringComparison.Ordinal); // .ci/publish holds the parts to their hashes
        // Another SDK than that of the locks brings other compilers and runtimes.
        foreach (var job in workflow.Jobs)
        {
            var setup = job
                .Steps.ToList()
                .FindIndex(step => step.Uses?.StartsWith("actions/setup-dotnet@", StringComparison.Ordinal) == true);
            if (setup < 0)
                continue;
            Assert.Equal(".github/sdk.json", job.Steps[setup].With["global-json-file"]);
            Assert.Equal("cp .github/sdk.json global.json", job.Steps[setup + 1].Run);
        }
    }

    [Fact]
    public void Dependabot_proposes_newer_actions_and_packages()
    {
        var settings = Workflow.Read("dependabot.yml", File.ReadAllText(Repository.Path(".github", "dependabot.yml")));
        var updates = Assert
            .IsType<YamlSequence>(settings.Find("updates"))
            .Items.Select(Workflow.Pairs)
            .ToDictionary(one => one["package-ecosystem"]);
        Assert.Equal("/", updates["github-actions"]["directory"]);
        Assert.Equal("/", updates["nuget"]["directory"]);
        Assert.Equal("/tests/web", updates["npm"]["directory"]);
    }

    private static Workflow Get(string name) => Workflow.All.Single(workflow => workflow.Name == name);

    private static bool HasToken(string value) =>
        value.Contains("github.token", StringComparison.Ordinal) || value.Contains("secrets.", StringComparison.Ordinal);

    private static void NoToken(string value) => Assert.False(HasToken(value), value);

    private static IEnumerable<string> Commands(string script) =>
        script
            .Split(['\n', '|', ';', '&', '(', ')'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(command => command.Split(' ')[0]);

    [GeneratedRegex(@"uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned { get; }
}
