using System.Collections.Immutable;

namespace WinRM.Analyzers.Apis;

/// <summary>All watched types. A new API is one file in this folder and one line here.</summary>
internal static class ApiTable
{
    public static readonly ImmutableArray<Api> All = ImmutableArray.Create(
        WSManConnectionInfoApi.Table, PSSessionOptionApi.Table, WSManSessionOptionsApi.Table, CimCredentialApi.Table, CimSessionApi.Table,
        ComAutomationApi.Table, ComAutomationApi.Session, ComAutomationApi.Options, ComAutomationApi.TypeTable, ComAutomationApi.GuidTable, ComAutomationApi.ActivatorTable,
        WsmSvcApi.Functions, WsmSvcApi.Session, WsmSvcApi.Credentials, WsmSvcApi.Proxy, WsmSvcApi.Data, WsmSvcApi.Memory, WsmSvcApi.MarshalTable,
        IntPtrApi.Table, UriApi.Table, UriBuilderApi.Table, StringApi.Table);
}
