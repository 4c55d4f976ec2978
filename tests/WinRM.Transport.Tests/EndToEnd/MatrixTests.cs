using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using WinRM.Transport.Tests.Fixtures;
using WinRM.Transport.Tests.Hostile;
using Xunit;

namespace WinRM.Transport.Tests.EndToEnd;

/// <summary>The client, on every way, with every logon: what becomes of it stands in matrix.tsv, and nothing can be read on the way.</summary>
[Collection(TestBed.Name)]
public sealed class MatrixTests(TestBed bed, Ways ways) : IClassFixture<Ways>
{
    private const string Secret = "the-output-of-the-command";

    // Of every envelope that the client or the server writes.
    private static readonly string[] s_soap = ["schemas.xmlsoap.org", "schemas.microsoft.com/wbem/wsman/1/windows", "CommandLine"];

    public static TheoryData<string, string, string, string> Cells
    {
        get
        {
            bool isWhole = Environment.GetEnvironmentVariable("WINRM_FULL_MATRIX") == "1";
            TheoryData<string, string, string, string> cells = [];
            foreach (MatrixCell cell in MatrixCell.All.Where(cell => isWhole || cell.IsPicked))
            {
                cells.Add(cell.Way, cell.Scheme, cell.Login.ToString(), cell.Outcome);
            }

            return cells;
        }
    }

    [TheoryWith(Need.Kerberos, Need.Ntlm, Need.Squid, Need.Nginx, Need.Haproxy)]
    [MemberData(nameof(Cells))]
    public async Task The_outcome_is_that_of_the_matrix(string way, string scheme, string login, string outcome)
    {
        Login how = Enum.Parse<Login>(login);
        ListenerProcess listener = await bed.ListenerAsync();
        Way there = Way.All.Single(one => one.Name == way);
        Uri server = scheme == "http" ? listener.Http : listener.Https;
        using Tap tap = new(await ways.PortAsync(there, server.Port));
        UriBuilder endpoint = new(server);
        endpoint.Port = there.IsFront ? tap.Port : endpoint.Port;
        WsmOptions options = await Logins.OptionsAsync(bed, endpoint.Uri, how) with
        {
            Proxy = there.IsFront ? null : new WsmProxy(new Uri($"http://127.0.0.1:{tap.Port}"))
            {
                Credential = there.HasProxyCredential ? new NetworkCredential(Squid.User, Squid.Password) : null,
            },
        };

        string actual = await OutcomeAsync(options, Logins.IdentityOf(how));

        Assert.Equal(outcome, actual);
        Assert.DoesNotContain(listener.Requests, static request => request.Plaintext);
        Assert.Empty(tap.Recording.Reveals(new[] { Secret, Logins.PasswordOf(how) }.Where(static text => text.Length > 0).Concat(s_soap)));
        if (IsRefusedBefore(outcome))
        {
            Assert.Equal(0, tap.Connections);
        }
    }

    [Fact]
    public void Every_two_values_of_way_scheme_and_login_meet_in_the_selection()
    {
        MatrixCell[] picked = [.. MatrixCell.All.Where(static cell => cell.IsPicked)];

        Assert.DoesNotContain(MatrixCell.All, cell => !picked.Any(other => other.Way == cell.Way && other.Login == cell.Login));
        Assert.DoesNotContain(MatrixCell.All, cell => !picked.Any(other => other.Way == cell.Way && other.Scheme == cell.Scheme));
        Assert.DoesNotContain(MatrixCell.All, cell => !picked.Any(other => other.Scheme == cell.Scheme && other.Login == cell.Login));
        Assert.Equal(Way.All.Select(static way => way.Name), MatrixCell.All.Select(static cell => cell.Way).Distinct());
    }

    // What the options alone tell; the other refusals need something from the network.
    private static bool IsRefusedBefore(string outcome) => outcome is "WRM1002" or "WRM1007" or "WRM2001" or "WRM2002";

    private static async Task<string> OutcomeAsync(WsmOptions options, string identity)
    {
        try
        {
            await using WsmSession session = await WsmSession.ConnectAsync(options);
            WsmCommandResult result = await session.RunAsync("echo", [Secret + " & whoami"]);
            Assert.Equal(new(0, $"{Secret}\r\n{identity}\r\n", ""), result);
            return session.ConnectionsOpened == 1 ? "ok" : "again";
        }
        catch (InsecureTransportException refusal)
        {
            return refusal.RuleId;
        }
        catch (ProxyException lost)
        {
            return lost.RuleId;
        }
        catch (WsmAuthenticationException)
        {
            return "denied";
        }
        catch (WsmException failure)
        {
            return failure.Message.Contains("refuses a tunnel", StringComparison.Ordinal) ? "tunnel" : failure.ToString();
        }
    }
}
