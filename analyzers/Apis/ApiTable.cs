using System.Collections.Immutable;

namespace WinRM.Analyzers.Apis;

/// <summary>All watched types. A new API is one file in this folder and one line here.</summary>
internal static class ApiTable
{
    public static readonly ImmutableArray<Api> All = ImmutableArray.Create(
        WSManConnectionInfoApi.Table, PSSessionOptionApi.Table, WSManSessionOptionsApi.Table, CimSessionOptionsApi.Table, CimCredentialApi.Table,
        CimSessionApi.Table, WSManSessionOptionApi.Table,
        ComAutomationApi.Table, ComAutomationApi.Session, ComAutomationApi.Options, ComAutomationApi.TypeTable, ComAutomationApi.GuidTable, ComAutomationApi.ActivatorTable,
        WinRMSharpApi.Transport, WinRMSharpApi.Client, WinRmNetApi.Table, WinRmNetApi.Builder,
        HttpClientApi.Table, HttpHandlerApi.Client, HttpHandlerApi.Sockets, SslOptionsApi.Table, HttpRequestMessageApi.Table, AuthenticationHeaderApi.Table,
        HttpWebRequestApi.Table, WebProxyApi.Table, NetworkCredentialApi.Table, CredentialCacheApi.Table, ServicePointManagerApi.Table,
        RegistryApi.Table, RegistryKeyApi.Table, PathApi.Table,
        WsmSvcApi.Functions, WsmSvcApi.Session, WsmSvcApi.Credentials, WsmSvcApi.Proxy, WsmSvcApi.Data, WsmSvcApi.Memory, WsmSvcApi.MarshalTable,
        IntPtrApi.Table, UriApi.Table, UriBuilderApi.Table, StringApi.Table)
        .AddRange(CloudListenerApi.Tables);
}
