using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Flow;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>WinRMSharp: the transport is the connection, be it made for the client or by it.</summary>
internal static class WinRMSharpApi
{
    private static readonly Dictionary<string, Mapping> s_parameters = new() { ["baseUrl"] = EndpointMapping.Uri, ["credentials"] = new CredentialsMapping() };

    public static readonly Api Transport = new()
    {
        TypeName = "WinRMSharp.Transport",
        IsGeneral = true,
        Stack = WinRMSharp.Row,
        Kind = SubjectKind.Connection,
        Parameters = s_parameters,
    };

    public static readonly Api Client = new()
    {
        TypeName = "WinRMSharp.WinRMClient",
        Stack = WinRMSharp.Row,
        Kind = SubjectKind.Connection,
        Parameters = s_parameters,
        Calls = new Dictionary<string, Call> { [".ctor"] = new() { Effect = Make } },
    };

    // A client of a protocol has a transport that was made elsewhere.
    private static Value Make(Evaluation flow, CallSite call) => call.Arguments.Any(static argument => argument.Name == "baseUrl")
        ? flow.Make(Client, call.Method?.ContainingType, call.Syntax, call.Arguments.Where(static argument => s_parameters.ContainsKey(argument.Name)).Select(static argument => (argument, s_parameters[argument.Name])))
        : Value.Unknown;
}
