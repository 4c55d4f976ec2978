using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using WinRM.Listener.Shells;

namespace WinRM.Listener.Soap;

/// <summary>Does what requests ask for.</summary>
internal sealed class Operations(ListenerOptions options)
{
    private const int LargestEnvelope = 500 * 1024;
    private const int SmallestEnvelope = 8192;

    private static readonly Dictionary<string, string> s_names = new()
    {
        [Names.Transfer.NamespaceName + "/Create"] = "Create",
        [Names.Transfer.NamespaceName + "/Delete"] = "Delete",
        [Names.Transfer.NamespaceName + "/Get"] = "Get",
        [Names.Enumeration.NamespaceName + "/Enumerate"] = "Enumerate",
        [Names.Enumeration.NamespaceName + "/Pull"] = "Pull",
        [Names.Shell.NamespaceName + "/Command"] = "Command",
        [Names.Shell.NamespaceName + "/Send"] = "Send",
        [Names.Shell.NamespaceName + "/Receive"] = "Receive",
        [Names.Shell.NamespaceName + "/Signal"] = "Signal",
    };

    private readonly ShellOperations _shells = new(options);
    private readonly ConfigOperations _config = new(options);

    /// <summary>What a request asks for, in a word; null when it is unknown.</summary>
    public static string? NameOf(SoapRequest request) => request.IsIdentify ? "Identify" : s_names.GetValueOrDefault(request.Action);

    /// <summary>Does it and returns the envelope of the answer.</summary>
    /// <exception cref="WsmanFaultException">The answer is a fault.</exception>
    public async Task<byte[]> RunAsync(SoapRequest request, int length, string user, CancellationToken cancellation)
    {
        if (request.IsIdentify)
        {
            return SoapAnswer.Encode(SoapAnswer.Identify(["http/spnego-kerberos", "https/spnego-kerberos", "https/basic", "https/mutual"]), options.Dialect.IsUtf16);
        }

        request.Understand();
        if (length > LargestEnvelope)
        {
            throw new WsmanFaultException(FaultCode.RequestTooLong, "w:EncodingLimit", "The size of the request exceeds the limit of the service.");
        }

        if (request.MaxEnvelopeSize < SmallestEnvelope)
        {
            throw new WsmanFaultException(FaultCode.EnvelopeTooSmall, "w:EncodingLimit", "MaxEnvelopeSize is smaller than the service allows.");
        }

        byte[] answer = SoapAnswer.Encode(await AnswerAsync(request, user, cancellation), options.Dialect.IsUtf16);
        return answer.Length <= request.MaxEnvelopeSize || options.Dialect.IsUtf16 ? answer
            : throw new WsmanFaultException(FaultCode.AnswerTooLong, "w:EncodingLimit", "The answer exceeds MaxEnvelopeSize.");
    }

    private async Task<XElement> AnswerAsync(SoapRequest request, string user, CancellationToken cancellation)
    {
        string? name = NameOf(request);
        switch (name)
        {
            case null: throw new WsmanFaultException(FaultCode.UnknownAction, "a:ActionNotSupported", $"The action {request.Action} is not supported.");
            case "Get": return _config.Get(request);
            case "Enumerate": return _config.Enumerate(request);
            case "Pull": return _config.Pull(request);
        }

        if (request.Resource != Names.CommandShell)
        {
            throw new WsmanFaultException(FaultCode.UnknownResource, "a:DestinationUnreachable", $"The resource {request.Resource} is unknown.");
        }

        return name switch
        {
            "Create" => _shells.Create(request, user),
            "Delete" => _shells.Delete(request, user),
            "Command" => _shells.Command(request, user),
            "Send" => await _shells.SendAsync(request, user, cancellation),
            "Signal" => _shells.Signal(request, user),
            _ => await _shells.ReceiveAsync(request, user, cancellation),
        };
    }
}
