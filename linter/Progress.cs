using System;
using System.IO;
using System.Threading;

namespace WinRM.Lint;

/// <summary>A line on a terminal that says how far a run is; it is gone when the report begins, and short runs have none.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter _terminal;
    private readonly int _total;
    private readonly Timer? _timer;
    private int _done;
    private bool _isShown;
    private bool _isOver;

    /// <summary>Progress of a run.</summary>
    /// <param name="surroundings">Where it is shown, if at all.</param>
    /// <param name="total">How many files there are to read.</param>
    public Progress(Surroundings surroundings, int total)
    {
        _terminal = surroundings.Error;
        _total = total;
        _timer = surroundings.ShowsProgress ? new Timer(_ => Show(), null, s_patience, s_pace) : null;
    }

    /// <summary>So many more files were read.</summary>
    public void Advance(int count) => Interlocked.Add(ref _done, count);

    /// <summary>Shows how far the run is.</summary>
    internal void Show()
    {
        lock (_terminal)
        {
            if (!_isOver)
            {
                _isShown = true;
                _terminal.Write($"\r\e[Kwinrm-lint: {Math.Min(_done, _total)} of {_total} files");
                _terminal.Flush();
            }
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_terminal)
        {
            _isOver = true;
            if (_isShown)
            {
                _terminal.Write("\r\e[K");
                _terminal.Flush();
            }
        }
    }
}
