using System.Net;

namespace AstanaSite.Program.Preview;

/// <summary>
/// The names under which the preview answers. A page of another site can make its own name lead to this machine (DNS rebinding) and would
/// then read what is not published yet; but the browser still says under which name it asks.
/// </summary>
internal static class HostNames
{
    /// <summary>Whether a request for a host is meant for the preview.</summary>
    /// <param name="host">The host of the request without its port; an IPv6 address in brackets.</param>
    /// <param name="listening">The address that the preview listens at.</param>
    /// <param name="machine">The name of the machine.</param>
    public static bool IsOurs(string host, IPAddress listening, string machine)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        var isAddress = IPAddress.TryParse(host.Trim('[', ']'), out var address);
        if (isAddress && IPAddress.IsLoopback(address!))
            return true;
        if (IPAddress.IsLoopback(listening))
            return false;
        // Nobody can make an address lead elsewhere, and the machine's own name is not theirs.
        return isAddress
            || host.Equals(machine, StringComparison.OrdinalIgnoreCase)
            || host.Equals(machine + ".local", StringComparison.OrdinalIgnoreCase);
    }
}
