using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace WinRM.Listener.Shells;

/// <summary>The commands that a shell knows. None of them starts a program or touches a file.</summary>
internal static class CommandCatalog
{
    private const int Megabyte = 1 << 20;

    /// <summary>Runs commands that are joined by <c>&amp;</c> and returns the last exit code.</summary>
    public static async Task<int> RunAsync(string line, ShellCommand command, Shell shell)
    {
        int code = 0;
        foreach (string part in line.Split('&', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words = part.Trim('"').Split(' ', 2);
            string rest = words.Length == 2 ? words[1].Trim() : "";
            switch (words[0])
            {
                case "echo": await TellAsync(command, "stdout", rest); break;
                case "error": await TellAsync(command, "stderr", rest); break;
                case "whoami": await TellAsync(command, "stdout", shell.Owner); break;
                case "cd": await TellAsync(command, "stdout", shell.Folder); break;
                case "set": await TellAsync(command, "stdout", shell.Variables.GetValueOrDefault(rest, "")); break;
                case "bytes": await command.WriteAsync("stdout", Enumerable.Range(0, 256).Select(static value => (byte)value).ToArray()); break;
                case "lines": await WriteLinesAsync(command, Number(rest)); break;
                case "cat": await CopyInputAsync(command); break;
                case "sleep": await Task.Delay(TimeSpan.FromSeconds(Number(rest)), command.Stopping); break;
                case "exit": return (int)Number(rest);
                default:
                    await TellAsync(command, "stderr", $"'{words[0]}' is not recognized as an internal or external command,\r\noperable program or batch file.");
                    code = 1;
                    continue;
            }

            code = 0;
        }

        return code;
    }

    private static double Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out double number) ? number : 0;

    private static ValueTask TellAsync(ShellCommand command, string stream, string text) => command.WriteAsync(stream, Encoding.UTF8.GetBytes(text + "\r\n"));

    // Lines of 64 bytes, numbered, so that a missing or doubled one shows.
    private static async Task WriteLinesAsync(ShellCommand command, double megabytes)
    {
        const int LineLength = 64;
        const int LinesAtOnce = 512;
        long lines = (long)(megabytes * Megabyte / LineLength);
        for (long first = 0; first < lines; first += LinesAtOnce)
        {
            int count = (int)Math.Min(LinesAtOnce, lines - first);
            byte[] block = new byte[count * LineLength];
            block.AsSpan().Fill((byte)'.');
            for (int i = 0; i < count; i++)
            {
                Span<byte> line = block.AsSpan(i * LineLength, LineLength);
                (first + i).TryFormat(line, out _, "D12", CultureInfo.InvariantCulture);
                "\r\n"u8.CopyTo(line[^2..]);
            }

            await command.WriteAsync("stdout", block);
        }
    }

    private static async Task CopyInputAsync(ShellCommand command)
    {
        while (true)
        {
            ReadResult input = await command.Input.ReadAsync(command.Stopping);
            if (!input.Buffer.IsEmpty)
            {
                await command.WriteAsync("stdout", input.Buffer.ToArray());
            }

            command.Input.AdvanceTo(input.Buffer.End);
            if (input.IsCompleted)
            {
                return;
            }
        }
    }
}
