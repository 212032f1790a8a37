using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Program.Outside;
using Xunit;

namespace AstanaSite.Tests.Outside;

/// <summary>Links out of the archive, tested against a server that misbehaves.</summary>
public sealed class OutsideCheckTests : IDisposable
{
    private static readonly OutsideOptions Quick = new()
    {
        AllowsPrivate = true,
        Backoff = TimeSpan.FromMilliseconds(20),
        Hosts = 4,
        LongestWait = TimeSpan.FromSeconds(5),
        Timeout = TimeSpan.FromMilliseconds(700),
        Pause = TimeSpan.Zero,
        Redirects = 5,
        Retries = 1,
    };

    private readonly RudeServer server = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("/good", "Alive: ")]
    [InlineData("/dislikes-head", "Alive: ")]
    [InlineData("/lies-to-head", "Alive: ")]
    [InlineData("/not-found", "Dead: the server answers 404")]
    [InlineData("/gone", "Dead: the server answers 410")]
    [InlineData("/forbidden", "Untested: the server turns programs away (403)")]
    [InlineData("/broken", "Untested: the server answers 500")]
    [InlineData("/busy-once", "Alive: ")]
    [InlineData("/busy-long", "Untested: the server answers 429, and asks to wait 3600 seconds")]
    [InlineData("/moved", "Moved: {server}/good")]
    [InlineData("/moved-to-nothing", "Dead: the server answers 404 (after a redirect to '{server}/not-found')")]
    [InlineData("/elsewhere-today", "Alive: ")]
    [InlineData("/circle", "Dead: its redirects lead in a circle")]
    [InlineData("/endless", "Dead: it redirects more than 5 times")]
    [InlineData("/to-nowhere", "Dead: it redirects to no address (302)")]
    [InlineData("/to-script", "Dead: it redirects to 'javascript:'")]
    [InlineData("/hangs", "Untested: no answer came in time")]
    [InlineData("/drips", "Untested: no answer came in time")]
    [InlineData("/huge", "Alive: ")]
    [InlineData("/cut-short", "Alive: ")]
    [InlineData("/closes", "Untested: the answer broke off")]
    [InlineData("/garbage", "Untested: the answer could not be understood")]
    [InlineData("/long-header", "Untested: the answer is too long")]
    public async Task A_server_that_misbehaves_is_seen_through(string path, string expected)
    {
        using var probe = new LinkProbe(Quick);
        var answer = await probe.TestAsync(server.Url(path), TestContext.Current.CancellationToken);
        Assert.Equal(expected.Replace("{server}", server.Url(""), StringComparison.Ordinal), $"{answer.State}: {answer.Detail}");
    }

    [Fact]
    public async Task A_port_at_which_nobody_listens_is_not_said_to_be_dead()
    {
        var address = server.Url("/good");
        server.Dispose();
        using var probe = new LinkProbe(Quick);
        Assert.Equal(
            new LinkAnswer(LinkState.Untested, "the host cannot be reached") { RetryAfter = TimeSpan.Zero },
            await probe.TestAsync(address, TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://localhost:1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("http://[::ffff:127.0.0.1]:1/")]
    [InlineData("http://2130706433/")]
    public async Task Private_networks_are_not_asked(string address)
    {
        using var probe = new LinkProbe(Quick with { AllowsPrivate = false });
        var answer = await probe.TestAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("Untested: it stands in a private network, which only --allow-private tests", $"{answer.State}: {answer.Detail}");
    }

    [Theory]
    [InlineData("http://169.254.1.2/", true)]
    [InlineData("http://169.254.1.2/", false)]
    [InlineData("http://2851995906/", true)]
    [InlineData("http://[fe80::1]/", true)]
    [InlineData("http://[::ffff:169.254.1.2]/", true)]
    [InlineData("http://[64:ff9b::a9fe:102]/", true)]
    public async Task The_link_of_the_machine_itself_is_never_asked(string address, bool allowsPrivate)
    {
        using var probe = new LinkProbe(Quick with { AllowsPrivate = allowsPrivate });
        var answer = await probe.TestAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal("Untested: it stands on the link of this machine, where none is tested", $"{answer.State}: {answer.Detail}");
    }

    [Fact]
    public async Task A_redirect_does_not_lead_into_a_private_network_either()
    {
        // What decides is the connection, and a redirect makes one like any other.
        using var probe = new LinkProbe(Quick with { AllowsPrivate = false });
        var answer = await probe.TestAsync(server.Url("/moved"), TestContext.Current.CancellationToken);
        Assert.Equal(LinkState.Untested, answer.State);
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("192.0.66.2", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("::10.0.0.1", false)]
    [InlineData("::8.8.8.8", false)]
    [InlineData("::ffff:0:10.0.0.1", false)]
    [InlineData("::ffff:0:8.8.8.8", false)]
    [InlineData("64:ff9b:1::808:808", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:808:808::1", true)]
    [InlineData("2001::1", false)]
    [InlineData("2606:4700::5efe:10.0.0.1", false)]
    [InlineData("2606:4700::200:5efe:10.0.0.1", false)]
    [InlineData("2606:4700::200:5efe:8.8.8.8", true)]
    [InlineData("2001:db8::1", false)]
    [InlineData("3fff::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("4000::1", false)]
    [InlineData("100::1", false)]
    [InlineData("100:0:0:1::1", false)]
    [InlineData("5f00::1", false)]
    public void What_is_public_is_what_IANA_says(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddresses.IsPublic(System.Net.IPAddress.Parse(address)));

    [Fact]
    public async Task A_host_is_asked_for_one_thing_at_a_time_and_with_pauses()
    {
        var pause = TimeSpan.FromMilliseconds(120);
        var site = Site("/good", "/good?2", "/dislikes-head", "/moved", "/not-found");
        await OutsideCheck.RunAsync(
            site.Link().Site,
            folder.Path("links.json"),
            Quick with
            {
                Pause = pause,
            },
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(1, server.MostAtOnce);
        Assert.True(server.Asked.Count >= 8, string.Join('\n', server.Asked));
        // A timer may fire a moment early.
        Assert.True(server.LeastPause > pause - TimeSpan.FromMilliseconds(20), $"only {server.LeastPause} between two requests");
    }

    [Fact]
    public async Task Every_problem_is_told_where_the_link_stands()
    {
        var site = Site("/not-found", "/broken", "/moved", "/good")
            .With("pages/words.md", $"---\ntitle: Words\n---\n\nSee [this]({server.Url("/gone")}) and <{server.Url("/good#part")}>.\n")
            .With("sources/kept.md", Source(server.Url("/not-found"), $"archive-url: {server.Url("/good")}\n"));
        var (linked, problems) = site.Link();
        Assert.DoesNotContain(problems.Items, one => one.Severity == Severity.Error);
        var report = await OutsideCheck.RunAsync(linked, folder.Path("links.json"), Quick, null, TestContext.Current.CancellationToken);

        var sorted = new SeverityPolicy(false).Apply(report.Diagnostics);
        Assert.Equal(
            [
                "input/pages/words.md:5:12 AS1101",
                "input/sources/s1.md:4:6 AS1101",
                "input/sources/s2.md:4:6 AS1102",
                "input/sources/s3.md:4:6 AS1103",
            ],
            sorted.Select(one => $"{one.Path}:{one.Range!.Value.Start.Line}:{one.Range.Value.Start.Column} {one.Code}")
        );
        Assert.Equal($"'{server.Url("/moved")}' has moved for good to '{server.Url("/good")}'", sorted[^1].Message);
        Assert.Equal("5 outside links: 1 good, 1 moved, 2 dead, 1 not tested; 0 known from before\n", report.Summary);
        // These are the codes that no site of tests/sites can emit.
        Assert.Equal(OutsideProblems.All.Select(one => one.Code), sorted.Select(one => one.Code).Distinct());
    }

    [Fact]
    public async Task Good_answers_are_remembered_and_bad_ones_asked_for_again()
    {
        var file = folder.Path("links.json");
        var (site, _) = Site("/good", "/moved", "/not-found", "/closes").Link();
        var first = await OutsideCheck.RunAsync(site, file, Quick, null, TestContext.Current.CancellationToken);
        Assert.Equal(0, first.Remembered);
        server.Asked.Clear();
        var second = await OutsideCheck.RunAsync(site, file, Quick, null, TestContext.Current.CancellationToken);
        Assert.Equal(2, second.Remembered);
        Assert.Equal(first.Diagnostics.Select(one => one.Message), second.Diagnostics.Select(one => one.Message));
        Assert.DoesNotContain(server.Asked, request =>
            request.EndsWith("/good", StringComparison.Ordinal) || request.EndsWith("/moved", StringComparison.Ordinal)
        );
        Assert.Contains("HEAD /not-found", server.Asked);

        var later = await OutsideCheck.RunAsync(
            site,
            file,
            Quick with
            {
                Trust = TimeSpan.Zero,
            },
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(0, later.Remembered);
    }

    [Theory]
    [InlineData("2026-11-01T12:00:00Z", 1)]
    [InlineData("2026-11-01T12:00:01Z", 0)]
    [InlineData("9999-12-31T23:59:59Z", 0)]
    [InlineData("2026-10-18T12:00:00Z", 0)]
    public async Task An_answer_from_the_future_is_not_believed(string tested, int remembered)
    {
        var file = folder.Path("links.json");
        File.WriteAllText(
            file,
            $$"""{ "links": { "{{server.Url("/good")}}": { "tested": "{{tested}}", "state": "alive", "detail": "" } } }"""
        );
        var (site, _) = Site("/good").Link();
        var options = Quick with { Clock = new StandingClock(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero)) };
        var report = await OutsideCheck.RunAsync(site, file, options, null, TestContext.Current.CancellationToken);
        Assert.Equal(remembered, report.Remembered);
        Assert.Equal(1 - remembered, server.Asked.Count);
    }

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"links\": 1}")]
    [InlineData("{\"links\": {\"x\": {}}}")]
    public async Task A_memory_that_cannot_be_read_is_none(string text)
    {
        folder.Write("links.json", text);
        var (site, _) = Site("/good").Link();
        var report = await OutsideCheck.RunAsync(site, folder.Path("links.json"), Quick, null, TestContext.Current.CancellationToken);
        Assert.Equal(0, report.Remembered);
        Assert.Contains(
            "\"state\": \"alive\"",
            await File.ReadAllTextAsync(folder.Path("links.json"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_check_that_is_stopped_keeps_what_it_found()
    {
        var (site, _) = Site("/good", "/hangs").Link();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            OutsideCheck.RunAsync(
                site,
                folder.Path("links.json"),
                Quick with
                {
                    Timeout = TimeSpan.FromMinutes(1),
                },
                progress => stop.Cancel(),
                stop.Token
            )
        );
        Assert.Contains(
            "/good",
            await File.ReadAllTextAsync(folder.Path("links.json"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    private SampleSite Site(params string[] paths)
    {
        var site = new SampleSite();
        for (var i = 0; i < paths.Length; i++)
            site.With($"sources/s{i + 1}.md", Source(server.Url(paths[i])));
        return site;
    }

    private static string Source(string address, string keys = "") =>
        $"---\ntype: webpage\ntitle: A page\nURL: {address}\nperspective: party\nread: full\nkept-because: a sample\n{keys}---\n";
}
