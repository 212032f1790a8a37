using AstanaSite.Platform;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Platform;

/// <summary>
/// Work in parallel gives what work in a row would give: results in their order, the fault that was thrown, an end when it is stopped.
/// </summary>
public sealed class OrderedTests
{
    [Property(MaxTest = 200)]
    public bool Results_stand_in_the_order_of_their_inputs(int[] inputs, PositiveInt workers) =>
        Ordered
            .Map(inputs, workers.Get, one => unchecked(one * 3L), CancellationToken.None)
            .SequenceEqual(inputs.Select(one => unchecked(one * 3L)));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_fault_comes_through_as_it_is(int workers)
    {
        var inputs = Enumerable.Range(0, 1000).ToArray();
        var thrown = Assert.Throws<FormatException>(() =>
            Ordered.Map(inputs, workers, one => one == 500 ? throw new FormatException("five hundred") : one, CancellationToken.None)
        );
        Assert.Equal("five hundred", thrown.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void It_stops_when_it_is_stopped(int workers)
    {
        using var stop = new CancellationTokenSource();
        var done = 0;
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Ordered.Map(
                Enumerable.Range(0, 100_000).ToArray(),
                workers,
                one =>
                {
                    if (Interlocked.Increment(ref done) == 10)
                        stop.Cancel();
                    return one;
                },
                stop.Token
            )
        );
        Assert.InRange(done, 10, 1000);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void No_more_work_at_once_than_it_may(int workers)
    {
        int now = 0,
            most = 0;
        Ordered.Map(
            Enumerable.Range(0, 60).ToArray(),
            workers,
            one =>
            {
                var here = Interlocked.Increment(ref now);
                for (int seen; here > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, here, seen) != seen; ) { }
                Thread.Sleep(1);
                Interlocked.Decrement(ref now);
                return one;
            },
            CancellationToken.None
        );
        Assert.InRange(most, 1, workers);
    }

    // Every thread of the pool waits for work within its work: whoever waited for helpers to begin would wait for ever.
    [Fact]
    public async Task Work_within_work_comes_to_an_end_where_no_thread_is_free()
    {
        var outer = Enumerable.Range(0, 64).ToArray();
        var sums = await Task.Run(() =>
                Ordered.Map(
                    outer,
                    64,
                    one => Ordered.Map(outer, 64, two => one * two, CancellationToken.None).Sum(),
                    CancellationToken.None
                )
            )
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(outer.Select(one => one * outer.Sum()), sums);
    }
}
