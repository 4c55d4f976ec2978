using WinRM.Lint;
using WinRM.Tests.LinterTests;

namespace WinRM.Tests.Outputs;

/// <summary>A small tree with everything that a report can tell: several files, levels, doubts and a file that cannot be read.</summary>
internal static class OutputTree
{
    /// <summary>One finding in each step of severity, one of them across files, and one error.</summary>
    public static LinterRun Fill(LinterRun run) => run
        .With("hosts.yml", "all:\n  children:\n    win:\n      hosts:\n        bad01:\n        safe01:\n")
        .With("group_vars/win.yml", "ansible_connection: winrm\nansible_winrm_transport: basic\nansible_winrm_scheme: https\n")
        .With("host_vars/bad01.yml", "ansible_winrm_scheme: http\n")
        .With("service.ps1", "Set-Item WSMan:\\localhost\\Service\\Auth\\Basic -Value $true\n")
        .With("lab/advice.yml", "ansible_connection: psrp\nansible_port: 5985\n")
        .With("lab/doubt.yml", "ansible_connection: winrm\nansible_port: \"{{ p }}\"\n")
        .With("broken.yml", "ansible_connection: winrm\n  : [\n");

    /// <summary>Everything is asked for.</summary>
    public static readonly string[] All = ["--pedantic", "--possible"];

    /// <summary>What the tree gives in a format.</summary>
    public static string Write(string format, params string[] args)
    {
        using LinterRun run = new();
        Fill(run).Run(["check", "--format", format, .. All, .. args]);
        return run.Output;
    }
}
