using System.Collections.Generic;
using System.Linq;
using WinRM.Analyzers.Flow;
using WinRM.Rules;
using WinRM.Rules.Stacks;

namespace WinRM.Analyzers.Apis;

/// <summary>One request that a client sends: the settings of the client and those of the request. It is WinRM if its address says so.</summary>
internal static class HttpExchange
{
    private static readonly TakeoverMapping s_client = new(Settings.All.ToArray());
    private static readonly RequestMapping s_request = new();
    private static readonly ProcessMapping s_process = new();

    private static readonly Api s_table = new() { Stack = SystemNetHttp.Row, Kind = SubjectKind.Connection, IsMeant = IsWinRM };

    /// <summary>A request is sent by an object that sends many; the first argument is the request or its address.</summary>
    public static readonly Call ByClient = new() { Effect = static (flow, call) => Send(flow, call) };

    /// <summary>A request sends itself.</summary>
    public static readonly Call BySelf = new() { Effect = static (flow, call) => Judge(flow, call, call.Receiver, HttpWebRequestApi.Table, ServicePointManagerApi.Table) };

    /// <summary>The port tells WinRM from everything else that is called over HTTP.</summary>
    public static bool IsWinRM(World world) => world[Settings.Port]?.Value is 5985 or 5986;

    private static Value Send(Evaluation flow, CallSite call)
    {
        if (call.Arguments.Count == 0)
        {
            return Value.Unknown;
        }

        Argument request = call.Arguments[0];
        Value exchange = flow.Make(s_table, null, call.Syntax, Enumerable.Empty<(Argument, Mapping)>());
        flow.Change(exchange, worlds => flow.Apply(worlds, s_client, call.Receiver, null, new ApiPlace(call.Syntax)));
        flow.Change(exchange, worlds => flow.Apply(worlds, s_request, request.Value, request.Type, new ApiPlace(request.Whole, request.Expression, s_request)));
        return Judge(flow, call, exchange, HttpClientApi.Table);
    }

    // What the process sets for all connections holds where the connection says nothing else.
    private static Value Judge(Evaluation flow, CallSite call, Value exchange, params Api[] process)
    {
        foreach (Api api in process)
        {
            Value all = flow.Shared(api, call.Syntax);
            flow.Change(exchange, worlds => flow.Apply(worlds, s_process, all, null, new ApiPlace(call.Syntax)));
        }

        foreach (Site site in exchange.Sites)
        {
            flow.JudgeUse(site, null);
        }

        return Value.Unknown;
    }
}
