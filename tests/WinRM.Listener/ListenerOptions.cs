using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace WinRM.Listener;

/// <summary>What the command line asks for. No option lets a body cross the network in clear.</summary>
internal sealed record ListenerOptions
{
    /// <summary>Serve HTTP.</summary>
    public bool Http { get; private set; }

    /// <summary>Serve HTTPS.</summary>
    public bool Https { get; private set; }

    /// <summary>The server's certificate and key, PKCS #12 without a password.</summary>
    public string? Certificate { get; private set; }

    /// <summary>A file with lines <c>user:password</c> for Basic over HTTPS.</summary>
    public string? BasicAccounts { get; private set; }

    /// <summary>The authority of client certificates, PEM.</summary>
    public string? ClientAuthority { get; private set; }

    /// <summary>What is demanded of channel bindings.</summary>
    public BindingLevel Binding { get; private set; }

    /// <summary>How answers are written.</summary>
    public Dialect Dialect { get; private set; } = Dialect.Windows;

    /// <summary>What is done wrong.</summary>
    public List<Defect> Defects { get; } = [];

    /// <summary>After how long without a request a connection is closed.</summary>
    public TimeSpan KeepAlive { get; private set; } = TimeSpan.FromMinutes(2);

    /// <summary>Tell only the ports.</summary>
    public bool IsQuiet { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">It is not understood.</exception>
    public static ListenerOptions Parse(string[] args)
    {
        ListenerOptions options = new();
        Queue<string> rest = new(args);
        while (rest.TryDequeue(out string? name))
        {
            switch (name)
            {
                case "--http": options.Http = true; break;
                case "--https": options.Https = true; break;
                case "--quiet": options.IsQuiet = true; break;
                case "--cert": options.Certificate = Value(name, rest); break;
                case "--basic": options.BasicAccounts = Value(name, rest); break;
                case "--client-ca": options.ClientAuthority = Value(name, rest); break;
                case "--cbt": options.Binding = Level(Value(name, rest)); break;
                case "--dialect": options.Dialect = Dialect.Parse(Value(name, rest)); break;
                case "--fault": options.Defects.Add(Defect.Parse(Value(name, rest))); break;
                case "--keep-alive": options.KeepAlive = Seconds(Value(name, rest)); break;
                default: throw new FormatException($"{name} is unknown");
            }
        }

        return options.Https && options.Certificate is null ? throw new FormatException("--https needs --cert")
            : options is { Http: false, Https: false } ? throw new FormatException("--http or --https is needed")
            : options;
    }

    /// <summary>The defect with this name that concerns an operation, or null.</summary>
    public Defect? Find(string name, string? operation) => Defects.FirstOrDefault(defect => defect.Name == name && (defect.Operation is null || defect.Operation == operation));

    private static string Value(string name, Queue<string> rest) => rest.TryDequeue(out string? value) ? value : throw new FormatException($"{name} needs a value");

    private static BindingLevel Level(string text) =>
        Enum.TryParse(text, ignoreCase: true, out BindingLevel level) ? level : throw new FormatException($"--cbt: {text} is none of none, relaxed, strict");

    private static TimeSpan Seconds(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out double seconds) ? TimeSpan.FromSeconds(seconds) : throw new FormatException($"--keep-alive: {text} is no number");
}
