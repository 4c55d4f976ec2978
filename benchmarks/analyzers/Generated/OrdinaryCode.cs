using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace WinRM.AnalyzerBenchmarks.Generated;

/// <summary>Files of about a hundred lines that have nothing to do with WinRM, though some name addresses and Windows.</summary>
internal static class OrdinaryCode
{
    private static readonly string[] s_nouns = ["Order", "Invoice", "Customer", "Window", "Report", "Session", "Payment", "Device", "Message", "Shipment"];

    private static readonly string[] s_literals =
    [
        "the window is closed", "http://schemas.example.org/2026/items", "https://api.example.com/v1/", "runs on windows and on linux", "name", "an order without lines",
        "{0} of {1}", "text/plain", "x-request-id", "yyyy-MM-dd", "no proxy was found for this remote address", "SELECT * FROM Items WHERE Id = @id", "windows-1252",
    ];

    // X and Y are nouns, L a literal, N a number.
    private static readonly string[] s_methods =
    [
        """
            public int CountX#(IReadOnlyList<string> items)
            {
                int count = 0;
                foreach (string item in items)
                {
                    if (item.Length > N && !item.StartsWith("L", StringComparison.Ordinal))
                    {
                        count += item.Length % 2 == 0 ? 1 : 2;
                    }
                }

                return count;
            }
        """,
        """
            public string DescribeX#(int id, string name)
            {
                StringBuilder text = new();
                text.Append("L").Append(' ').Append(id);
                for (int i = 0; i < N; i++)
                {
                    text.Append(i).Append(", ").AppendLine(name);
                }

                return $"{text} {name.ToUpperInvariant()} {_title}";
            }
        """,
        """
            public async Task<string> ReadX#Async(Stream stream, CancellationToken cancellation)
            {
                try
                {
                    using StreamReader reader = new(stream);
                    string text = await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);
                    return text.Length > N ? text[..N] : text + "L";
                }
                catch (IOException failure)
                {
                    throw new InvalidOperationException("L", failure);
                }
            }
        """,
        """
            public Dictionary<string, int> GroupX#(IEnumerable<string> items) =>
                items.Where(item => item.Length > N)
                    .GroupBy(item => item[..1])
                    .ToDictionary(group => group.Key, group => group.Sum(item => item.Length));
        """,
        """
            public string KindOfX#(object value)
            {
                switch (value)
                {
                    case int number when number > N:
                        return "L";
                    case string text:
                        return text.Trim() + "L";
                    case null:
                        return "Y";
                    default:
                        return value.ToString() ?? _title;
                }
            }
        """,
        """
            public void UpdateX#(string key, int value)
            {
                if (!_values.TryGetValue(key, out int old))
                {
                    old = N;
                }

                _values[key] = old + value;
                Changed?.Invoke(this, EventArgs.Empty);
                while (_values.Count > N)
                {
                    _values.Remove(_values.Keys.First());
                }
            }
        """,
        """
            public static double AverageX#(double[] values)
            {
                double sum = 0;
                for (int i = 0; i < values.Length; i++)
                {
                    sum += values[i] * N / (i + 1);
                }

                return values.Length == 0 ? double.NaN : Math.Round(sum / values.Length, 2);
            }
        """,
        """
            public Uri AddressOfX#(string path)
            {
                UriBuilder builder = new("https://host.example.com/") { Path = path, Port = N };
                Func<string, string> escape = part => Uri.EscapeDataString(part);
                builder.Query = "kind=" + escape("L") + "&title=" + escape(_title);
                return builder.Uri;
            }
        """,
    ];

    /// <summary>Some files, always the same ones.</summary>
    public static IEnumerable<SourceFile> Files(int count) => Enumerable.Range(0, count).Select(File);

    private static SourceFile File(int number)
    {
        Random random = new(number + 1);
        string name = s_nouns[random.Next(s_nouns.Length)] + number;
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Ordinary.Part{{number % 20}};

            /// <summary>{{name}}: {{s_literals[random.Next(s_literals.Length)]}}.</summary>
            public sealed class {{name}}
            {
                private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);
                private readonly string _title = "{{s_literals[random.Next(s_literals.Length)]}}";

                public event EventHandler? Changed;

                public string Title => _title;

            """);
        for (int i = 0; i < 7; i++)
        {
            string method = s_methods[random.Next(s_methods.Length)];
            text.AppendLine().AppendLine(Fill(method, i, random));
        }

        return new SourceFile($"{name}.cs", text.AppendLine("}").ToString());
    }

    private static string Fill(string method, int number, Random random) => method
        .Replace("X#", s_nouns[random.Next(s_nouns.Length)] + number, StringComparison.Ordinal)
        .Replace("\"L\"", $"\"{s_literals[random.Next(s_literals.Length)]}\"", StringComparison.Ordinal)
        .Replace("\"Y\"", $"\"{s_nouns[random.Next(s_nouns.Length)]}\"", StringComparison.Ordinal)
        .Replace("> N", $"> {random.Next(2, 60)}", StringComparison.Ordinal)
        .Replace("< N", $"< {random.Next(2, 60)}", StringComparison.Ordinal)
        .Replace("= N", $"= {random.Next(2, 60)}", StringComparison.Ordinal)
        .Replace("* N", $"* {random.Next(2, 60)}", StringComparison.Ordinal)
        .Replace("..N", $"..{random.Next(2, 60)}", StringComparison.Ordinal);
}
