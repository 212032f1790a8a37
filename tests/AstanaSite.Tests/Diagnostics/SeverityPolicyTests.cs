using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using Xunit;

namespace AstanaSite.Tests.Diagnostics;

public sealed class SeverityPolicyTests
{
    [Theory, Cases("severities.txt")]
    public void An_archive_gives_severities_and_errors_stay_errors(
        string settings,
        string code,
        string path,
        string severity,
        string strict
    )
    {
        var found = Diagnostic.OfFile(DiagnosticRegistry.Find(code)!, path, [.. Enumerable.Repeat((object)"x", 10)]);
        Assert.Equal(severity, Applied(isStrict: false));
        Assert.Equal(strict, Applied(isStrict: true));

        string Applied(bool isStrict)
        {
            var policy = new SeverityPolicy(isStrict, Settings(settings));
            var applied = policy.Apply([found]);
            Assert.Equal(applied.Any(one => one.Severity == Severity.Error), policy.HasErrors([found]));
            return applied.Count == 0 ? "-" : Assert.Single(applied).Severity.ToString();
        }
    }

    private static SeveritySettings Settings(string text) =>
        new(
            "en",
            [
                .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(entry =>
                    {
                        var parts = entry.Split(':', '=');
                        return new SeverityEntry(
                            parts[0],
                            parts[1],
                            parts[2] == "off" ? null : Enum.Parse<Severity>(parts[2], ignoreCase: true)
                        );
                    }),
            ]
        );
}
