using System.IO;
using System.Text.Json;
using System.Threading;

namespace WinRM.Listener;

/// <summary>Writes what happens, one JSON object a line.</summary>
internal sealed class EventLog
{
    private readonly Stream _output;
    private readonly bool _isQuiet;
    private readonly Lock _lock = new();

    /// <summary>A log on a stream.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="isQuiet">Write only that the listener is ready.</param>
    public EventLog(Stream output, bool isQuiet)
    {
        _output = output;
        _isQuiet = isQuiet;
    }

    /// <summary>Writes one line.</summary>
    public void Write(ListenerEvent what)
    {
        if (_isQuiet && what.Event != "ready")
        {
            return;
        }

        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(what, ListenerEvent.Json), (byte)'\n'];
        lock (_lock)
        {
            _output.Write(line);
            _output.Flush();
        }
    }
}
