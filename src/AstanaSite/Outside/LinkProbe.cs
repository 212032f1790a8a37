using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace AstanaSite.Program.Outside;

/// <summary>
/// Asks servers whether something stands at an address: by HEAD, and by GET where a server dislikes that. No
/// body is read, however long or slow it is.
/// </summary>
internal sealed class LinkProbe : IDisposable
{
    private const int MostHeaderKilobytes = 64;

    private readonly OutsideOptions options;
    private readonly HostGates gates;
    private readonly HttpClient client;

    public LinkProbe(OutsideOptions options)
    {
        this.options = options;
        gates = new HostGates(options);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = options.Timeout,
            MaxResponseDrainSize = 0,
            MaxResponseHeadersLength = MostHeaderKilobytes,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
            UseCookies = false,
            // A proxy would look names up by itself, out of our sight.
            UseProxy = options.AllowsPrivate,
            ConnectCallback = options.AllowsPrivate ? PublicAddresses.ConnectBeyondLinkAsync : PublicAddresses.ConnectAsync,
        };
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("AstanaSite-link-check/1.0");
        client.DefaultRequestHeaders.Accept.ParseAdd("*/*");
    }

    /// <summary>Tests an address, following redirects, and again where the reason for a failure may pass.</summary>
    public async Task<LinkAnswer> TestAsync(string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return new LinkAnswer(LinkState.Dead, "it is not an address");
        for (var attempt = 0; ; attempt++)
        {
            var answer = await FollowAsync(uri, cancellation);
            if (answer.RetryAfter is not { } wait || attempt == options.Retries)
                return answer;
            if (wait > options.LongestWait)
                return answer with
                {
                    Detail = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{answer.Detail}, and asks to wait {wait.TotalSeconds:0} seconds"
                    ),
                };
            await Task.Delay(wait > TimeSpan.Zero ? wait : options.Backoff * Math.Pow(2, attempt), options.Clock, cancellation);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        gates.Dispose();
    }

    private async Task<LinkAnswer> FollowAsync(Uri start, CancellationToken cancellation)
    {
        var (at, isForGood) = (start, true);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var hops = 0; hops <= options.Redirects; hops++)
        {
            if (!seen.Add(at.AbsoluteUri))
                return new LinkAnswer(LinkState.Dead, "its redirects lead in a circle");
            // Where a proxy connects, the address that is written is all that can be seen.
            if (IPAddress.TryParse(at.DnsSafeHost, out var literal) && PublicAddresses.IsLinkLocal(literal))
                return new LinkAnswer(LinkState.Untested, new PrivateAddressException(true).Message);
            var (answer, target, isPermanent) = await AskAsync(at, cancellation);
            if (target is null)
            {
                if (answer.State != LinkState.Alive)
                    return hops == 0 ? answer : answer with { Detail = $"{answer.Detail} (after a redirect to '{at.AbsoluteUri}')" };
                // A fragment is ours, not the server's: only another place is a move.
                return
                    hops > 0
                    && isForGood
                    && at.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
                        != start.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
                    ? new LinkAnswer(LinkState.Moved, at.AbsoluteUri)
                    : LinkAnswer.Alive;
            }

            if (target.Scheme is not ("http" or "https"))
                return new LinkAnswer(LinkState.Dead, $"it redirects to '{target.Scheme}:'");
            isForGood &= isPermanent;
            at = target;
        }

        return new LinkAnswer(
            LinkState.Dead,
            string.Create(CultureInfo.InvariantCulture, $"it redirects more than {options.Redirects} times")
        );
    }

    private async Task<(LinkAnswer Answer, Uri? Target, bool IsPermanent)> AskAsync(Uri address, CancellationToken cancellation)
    {
        var found = await AskAsync(HttpMethod.Head, address, cancellation);
        return found.Answer.MayDislikeHead ? await AskAsync(HttpMethod.Get, address, cancellation) : found;
    }

    private Task<(LinkAnswer Answer, Uri? Target, bool IsPermanent)> AskAsync(
        HttpMethod method,
        Uri address,
        CancellationToken cancellation
    ) =>
        gates.PassAsync<(LinkAnswer, Uri?, bool)>(
            address.Host,
            async () =>
            {
                using var timeout = new CancellationTokenSource(options.Timeout, options.Clock);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
                try
                {
                    using var request = new HttpRequestMessage(method, address);
                    using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
                    var status = (int)response.StatusCode;
                    if (status is 301 or 302 or 303 or 307 or 308)
                    {
                        return response.Headers.Location is { } location && Uri.TryCreate(address, location, out var target)
                            ? (LinkAnswer.Alive, target, status is 301 or 308)
                            : (new LinkAnswer(LinkState.Dead, $"it redirects to no address ({status})"), null, false);
                    }

                    return (
                        Judge(status, response.Headers.RetryAfter) with
                        {
                            MayDislikeHead = method == HttpMethod.Head && status is >= 400 and not 429 and not 503,
                        },
                        null,
                        false
                    );
                }
                catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
                {
                    return (Untested("no answer came in time") with { MayDislikeHead = method == HttpMethod.Head }, null, false);
                }
                catch (HttpRequestException fault)
                {
                    return (
                        Judge(fault) with
                        {
                            MayDislikeHead = method == HttpMethod.Head && fault.HttpRequestError == HttpRequestError.ResponseEnded,
                        },
                        null,
                        false
                    );
                }
            },
            cancellation
        );

    private LinkAnswer Judge(int status, RetryConditionHeaderValue? retryAfter) =>
        status switch
        {
            >= 200 and < 300 => LinkAnswer.Alive,
            404 or 410 => new LinkAnswer(LinkState.Dead, $"the server answers {status}"),
            401 or 403 or 407 or 451 or 999 => new LinkAnswer(LinkState.Untested, $"the server turns programs away ({status})"),
            429 or >= 500 and < 600 => Untested($"the server answers {status}", WaitOf(retryAfter)),
            >= 400 and < 500 => new LinkAnswer(LinkState.Dead, $"the server answers {status}"),
            _ => new LinkAnswer(LinkState.Untested, $"the server answers {status}"),
        };

    private static LinkAnswer Judge(HttpRequestException fault) =>
        fault.HttpRequestError switch
        {
            _ when (fault.InnerException as PrivateAddressException ?? fault.InnerException?.InnerException)
                    is PrivateAddressException barred => new LinkAnswer(LinkState.Untested, barred.Message),
            // That a name is unknown, and that it cannot be looked up just now, are two things; offline, every name is of the second kind.
            _ when fault.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } =>
                new LinkAnswer(LinkState.Dead, "the host does not exist"),
            HttpRequestError.NameResolutionError => Untested("the host's name could not be looked up"),
            HttpRequestError.SecureConnectionError => new LinkAnswer(LinkState.Untested, "no safe connection could be made"),
            _ when fault.InnerException is AuthenticationException => new LinkAnswer(
                LinkState.Untested,
                "no safe connection could be made"
            ),
            HttpRequestError.ConnectionError => Untested("the host cannot be reached"),
            HttpRequestError.ResponseEnded => Untested("the answer broke off"),
            HttpRequestError.ConfigurationLimitExceeded => new LinkAnswer(LinkState.Untested, "the answer is too long"),
            _ => Untested("the answer could not be understood"),
        };

    private static LinkAnswer Untested(string why, TimeSpan wait = default) => new(LinkState.Untested, why) { RetryAfter = wait };

    private TimeSpan WaitOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - options.Clock.GetUtcNow() : TimeSpan.Zero);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
