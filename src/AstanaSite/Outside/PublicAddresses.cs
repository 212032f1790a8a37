using System.Net;
using System.Net.Sockets;

namespace AstanaSite.Program.Outside;

/// <summary>
/// Connects to public addresses only: whoever proposes a change writes the links, and the machine that tests them may stand in a network
/// that they cannot see. The name is resolved here, and what was looked at is what is connected to.
/// </summary>
internal static class PublicAddresses
{
    // IANA's registries of special-purpose addresses: what is not meant to be reached across the internet.
    private static readonly IPNetwork[] Reserved =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // RFC 4291, section 2.4: what is given to hosts of the public internet; all of version 6 beside it is reserved or local.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    // RFC 3927 and RFC 4291: the network cable itself, where machines of a cloud are told their keys.
    private static readonly IPNetwork[] LinkLocal = [IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("fe80::/10")];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    // Networks whose addresses carry one of version 4, and the byte at which it begins: RFC 6052, RFC 3056, RFC 2765, RFC 4291 (2.5.5.1).
    private static readonly (IPNetwork Network, int At)[] Carriers =
    [
        (Nat64, 12),
        (IPNetwork.Parse("2002::/16"), 2),
        (IPNetwork.Parse("::ffff:0:0:0/96"), 12),
        (IPNetwork.Parse("::/96"), 12),
    ];

    /// <summary>
    /// Whether an address belongs to the public internet. One that carries an address of version 4 is judged by that too.
    /// </summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // Of the carriers only the translator's prefix of RFC 6052 and 6to4 are routed; the others stand outside what is global.
            if (Carried(address) is { } inner && !IsPublic(inner))
                return false;
            if (!GlobalUnicast.Contains(address) && !Nat64.Contains(address))
                return false;
        }

        return !Reserved.Any(network => network.Contains(address));
    }

    /// <summary>Whether an address is that of the link itself (RFC 3927, RFC 4291), or carries such an address of version 4.</summary>
    public static bool IsLinkLocal(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return LinkLocal.Any(network => network.Contains(address)) || (Carried(address) is { } inner && IsLinkLocal(inner));
    }

    /// <summary>Connects for a client's handler.</summary>
    /// <exception cref="PrivateAddressException">The name leads to an address that is not public.</exception>
    public static ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation) =>
        ConnectAsync(context, IsPublic, cancellation);

    /// <summary>Connects for a client's handler that may reach private networks, but not the link itself.</summary>
    /// <exception cref="PrivateAddressException">The name leads to an address of the link.</exception>
    public static ValueTask<Stream> ConnectBeyondLinkAsync(SocketsHttpConnectionContext context, CancellationToken cancellation) =>
        ConnectAsync(context, address => !IsLinkLocal(address), cancellation);

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        Func<IPAddress, bool> isAllowed,
        CancellationToken cancellation
    )
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (!addresses.All(isAllowed))
            throw new PrivateAddressException(addresses.Any(IsLinkLocal));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static IPAddress? Carried(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        var bytes = address.GetAddressBytes();
        foreach (var (network, at) in Carriers)
            if (network.Contains(address))
                return new IPAddress(bytes.AsSpan(at, 4));
        // RFC 5214, section 6.1: within any network.
        return bytes.AsSpan(8, 4) is [0x00 or 0x02, 0x00, 0x5e, 0xfe] ? new IPAddress(bytes.AsSpan(12)) : null;
    }
}

/// <summary>A host that leads where a link is not followed.</summary>
/// <param name="isLinkLocal">Whether it leads to an address of the link itself, which is never tested.</param>
internal sealed class PrivateAddressException(bool isLinkLocal)
    : IOException(
        isLinkLocal
            ? "it stands on the link of this machine, where none is tested"
            : "it stands in a private network, which only --allow-private tests"
    );
