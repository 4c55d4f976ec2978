using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using WinRM.Listener.Soap;

namespace WinRM.Listener.Shells;

/// <summary>Create, Command, Send, Receive, Signal and Delete of command shells.</summary>
internal sealed class ShellOperations(ListenerOptions options)
{
    // What an envelope needs beside the output in it.
    private const int EnvelopeOverhead = 4096;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    private readonly ShellTable _shells = new();

    /// <summary>Opens a shell.</summary>
    public XElement Create(SoapRequest request, string user)
    {
        XElement wish = Expect(request, "Shell");
        Dictionary<string, string> variables = wish.Descendants(Names.Shell + "Variable").ToDictionary(static variable => (string?)variable.Attribute("Name") ?? "", static variable => variable.Value);
        Shell shell = new(user, variables, (string?)wish.Element(Names.Shell + "WorkingDirectory") ?? "");
        _shells.Add(shell);
        return Answer(
            request,
            new XElement(
                Names.Transfer + "ResourceCreated",
                new XElement(Names.Addressing + "Address", "http://localhost/wsman"),
                new XElement(
                    Names.Addressing + "ReferenceParameters",
                    new XElement(Names.Wsman + "ResourceURI", Names.CommandShell),
                    new XElement(Names.Wsman + "SelectorSet", new XElement(Names.Wsman + "Selector", new XAttribute("Name", "ShellId"), shell.Id)))),
            new XElement(
                Names.Shell + "Shell",
                new XElement(Names.Shell + "ShellId", shell.Id),
                new XElement(Names.Shell + "ResourceUri", Names.CommandShell),
                new XElement(Names.Shell + "Owner", user),
                new XElement(Names.Shell + "InputStreams", "stdin"),
                new XElement(Names.Shell + "OutputStreams", "stdout stderr")));
    }

    /// <summary>Starts a command.</summary>
    public XElement Command(SoapRequest request, string user)
    {
        XElement line = Expect(request, "CommandLine");
        string text = string.Join(' ', line.Elements().Where(static part => part.Name == Names.Shell + "Command" || part.Name == Names.Shell + "Arguments").Select(static part => part.Value));
        return Answer(request, new XElement(Names.Shell + "CommandResponse", new XElement(Names.Shell + "CommandId", _shells.Get(request.ShellId, user).Run(text).Id)));
    }

    /// <summary>Passes on input.</summary>
    public async Task<XElement> SendAsync(SoapRequest request, string user, CancellationToken cancellation)
    {
        foreach (XElement stream in Expect(request, "Send").Elements(Names.Shell + "Stream"))
        {
            byte[] data;
            try
            {
                data = Convert.FromBase64String(stream.Value);
            }
            catch (FormatException exception)
            {
                throw new WsmanFaultException(FaultCode.Malformed, "w:SchemaValidationError", exception.Message);
            }

            await Find(request, user, stream).SendAsync(data, (bool?)stream.Attribute("End") ?? false, cancellation);
        }

        return Answer(request, new XElement(Names.Shell + "SendResponse"));
    }

    /// <summary>Fetches output.</summary>
    public async Task<XElement> ReceiveAsync(SoapRequest request, string user, CancellationToken cancellation)
    {
        XElement wish = Expect(request, "Receive").Element(Names.Shell + "DesiredStream") ?? throw Missing("DesiredStream");
        ShellCommand command = Find(request, user, wish);
        if (options.Find(Defect.ReceiveTimeouts, null) is { } defect && command.Timeouts < defect.Number)
        {
            command.Timeouts++;
            throw WsmanFaultException.TimedOut();
        }

        TimeSpan patience = request.OperationTimeout < s_longest ? request.OperationTimeout : s_longest;
        List<OutputChunk> chunks = await command.ReceiveAsync((request.MaxEnvelopeSize - EnvelopeOverhead) / 4 * 3, patience, cancellation);
        if (command.IsTerminated)
        {
            throw new WsmanFaultException(FaultCode.Aborted, "w:InternalError", "The I/O operation has been aborted because of either a thread exit or an application request.");
        }

        return chunks.Count > 0 || command.ExitCode is not null
            ? Answer(request, new XElement(Names.Shell + "ReceiveResponse", Streams(command, chunks), State(command)))
            : throw WsmanFaultException.TimedOut();
    }

    /// <summary>Ends a command.</summary>
    public XElement Signal(SoapRequest request, string user)
    {
        XElement wish = Expect(request, "Signal");
        Shell shell = _shells.Get(request.ShellId, user);
        if (shell.Find((string?)wish.Attribute("CommandId")) is { } command)
        {
            switch (((string?)wish.Element(Names.Shell + "Code"))?.Trim())
            {
                case Names.Signal + "terminate": shell.Terminate(command); break;
                case Names.Signal + "ctrl_c" or Names.Signal + "ctrl_break": command.Interrupt(); break;
                default: throw new WsmanFaultException(FaultCode.Malformed, "w:InvalidParameter", "The signal is unknown.");
            }
        }

        return Answer(request, new XElement(Names.Shell + "SignalResponse"));
    }

    /// <summary>Closes a shell.</summary>
    public XElement Delete(SoapRequest request, string user)
    {
        _shells.Remove(_shells.Get(request.ShellId, user));
        return Answer(request);
    }

    private static XElement Answer(SoapRequest request, params object[] body) => SoapAnswer.To(request, request.Action + "Response", body);

    private static XElement Expect(SoapRequest request, string name) => request.Content is { } content && content.Name == Names.Shell + name ? content : throw Missing(name);

    private static WsmanFaultException Missing(string name) => new(FaultCode.Malformed, "w:SchemaValidationError", $"The element {name} is missing.");

    private static IEnumerable<XElement> Streams(ShellCommand command, List<OutputChunk> chunks)
    {
        foreach (OutputChunk chunk in chunks)
        {
            yield return Stream(chunk.Stream, command, Convert.ToBase64String(chunk.Data.Span));
        }

        if (command.ExitCode is not null)
        {
            yield return Stream("stdout", command, new XAttribute("End", "true"));
            yield return Stream("stderr", command, new XAttribute("End", "true"));
        }
    }

    private static XElement Stream(string name, ShellCommand command, object content) =>
        new(Names.Shell + "Stream", new XAttribute("Name", name), new XAttribute("CommandId", command.Id), content);

    private static XElement State(ShellCommand command) => new(
        Names.Shell + "CommandState",
        new XAttribute("CommandId", command.Id),
        new XAttribute("State", Names.CommandState + (command.ExitCode is null ? "Running" : "Done")),
        command.ExitCode is { } code ? new XElement(Names.Shell + "ExitCode", code) : null);

    private ShellCommand Find(SoapRequest request, string user, XElement stream) =>
        _shells.Get(request.ShellId, user).Find((string?)stream.Attribute("CommandId")) ?? throw new WsmanFaultException(FaultCode.UnknownSelectors, "w:InvalidSelectors", "The command is unknown.");
}
