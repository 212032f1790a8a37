using AstanaSite.Program;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>
/// A limit on the address space that the runtime cannot work under is said before it breaks off. <c>.ci/run</c> sets one.
/// </summary>
public sealed class MemoryTests
{
    [Theory]
    [InlineData("Max address space         419430400            unlimited            bytes", 419430400L)]
    [InlineData("Max address space         unlimited            unlimited            bytes", null)]
    [InlineData("Max open files            1024                 524288               files", null)]
    [InlineData("Max address space", null)]
    [InlineData("", null)]
    public void The_limit_is_read(string line, long? bytes) =>
        Assert.Equal(bytes, Memory.Limit(["Limit  Soft Limit  Hard Limit  Units", line]));

    [Theory]
    [InlineData(419430400L, true)]
    [InlineData(599999999L, true)]
    [InlineData(600000000L, false)]
    [InlineData(null, false)]
    public void Too_little_is_said(long? limit, bool isTooLittle) => Assert.Equal(isTooLittle, Memory.Problem(limit) is not null);
}
