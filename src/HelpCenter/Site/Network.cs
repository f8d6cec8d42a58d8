using System.Net;
using System.Net.Sockets;

namespace HelpCenter.Site;

/// <summary>The network address that limits count by.</summary>
internal static class Network
{
    /// <summary>An IPv4 address whole; of an IPv6 address the /64 that one household or office has.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
