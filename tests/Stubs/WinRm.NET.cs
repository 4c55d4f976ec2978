// The public surface of WinRm.NET that opens connections.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace WinRm.NET
{
    public enum AuthType
    {
        Kerberos,
        Ntlm,
        Basic,
    }

    public interface IWinRmResult
    {
        bool IsSuccess { get; }

        string? Output { get; }

        string? Error { get; }
    }

    public interface IWinRmSession : IDisposable
    {
        Task<IWinRmResult> Run(string command, IEnumerable<string>? arguments = null);
    }

    public interface IWinRmSessionBuilderBase<T>
    {
        IWinRmSession Build(string host);

        T WithUser(string user);

        T WithPassword(string password);
    }

    public interface IWinRmBasicSessionBuilder : IWinRmSessionBuilderBase<IWinRmBasicSessionBuilder>
    {
    }

    public interface IWinRmNtlmSessionBuilder : IWinRmSessionBuilderBase<IWinRmNtlmSessionBuilder>
    {
    }

    public interface IWinRmKerberosSessionBuilder : IWinRmSessionBuilderBase<IWinRmKerberosSessionBuilder>
    {
        IWinRmKerberosSessionBuilder WithRealmName(string? realmName);

        IWinRmKerberosSessionBuilder WithKdc(string kdc);

        IWinRmKerberosSessionBuilder WithSpn(string? spn);
    }

    public interface IWinRm
    {
        IWinRmBasicSessionBuilder WithBasic();

        IWinRmKerberosSessionBuilder WithKerberos();

        IWinRmNtlmSessionBuilder WithNtlm();
    }

    public sealed class WinRmSessionBuilder : IWinRm
    {
        public IWinRmKerberosSessionBuilder WithKerberos() => throw new NotImplementedException();

        public IWinRmNtlmSessionBuilder WithNtlm() => throw new NotImplementedException();

        public IWinRmBasicSessionBuilder WithBasic() => throw new NotImplementedException();
    }
}
