// The public surface of WinRMSharp that opens connections.
using System;
using System.Collections.Generic;
using System.Net;
using System.Threading.Tasks;

namespace WinRMSharp
{
    public class TransportOptions
    {
        public TimeSpan? ReadTimeout { get; set; }
    }

    public interface ITransport
    {
        TimeSpan ReadTimeout { get; }

        Task<string> Send(string message, TimeSpan? timeout = null);
    }

    public class Transport : ITransport
    {
        public Transport(string baseUrl, ICredentials credentials, TransportOptions? options = null)
        {
        }

        public Transport(Uri baseUrl, ICredentials credentials, TransportOptions? options = null)
        {
        }

        public TimeSpan ReadTimeout => default;

        public Task<string> Send(string message, TimeSpan? timeout = null) => throw new NotImplementedException();
    }

    public class ProtocolOptions
    {
        public TimeSpan? OperationTimeout { get; set; }

        public int? MaxEnvelopeSize { get; set; }
    }

    public interface IProtocol
    {
        ITransport Transport { get; }
    }

    public class Protocol : IProtocol
    {
        public Protocol(ITransport transport, ProtocolOptions? options = null) => Transport = transport;

        public ITransport Transport { get; }
    }

    public class CommandState
    {
        public int StatusCode { get; }

        public string Stdout => "";

        public string Stderr => "";
    }

    public class WinRMClientOptions
    {
        public TimeSpan? OperationTimeout { get; set; }

        public int? MaxEnvelopeSize { get; set; }

        public TimeSpan? ReadTimeout { get; set; }
    }

    public class WinRMClient
    {
        public WinRMClient(string baseUrl, ICredentials credentials, WinRMClientOptions? options = null) => Protocol = new Protocol(new Transport(baseUrl, credentials));

        public WinRMClient(IProtocol protocol) => Protocol = protocol;

        public ITransport Transport => Protocol.Transport;

        public IProtocol Protocol { get; }

        public Task<CommandState> RunCommand(
            string command, string[]? args = null, string? workingDirectory = null, Dictionary<string, string>? environment = null, TimeSpan? idleTimeout = null,
            int? codePage = null, bool? noProfile = null) => throw new NotImplementedException();
    }
}
