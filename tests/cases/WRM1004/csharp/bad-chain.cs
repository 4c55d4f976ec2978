using System.Management.Automation;

public static class Options
{
    public static void Make(PowerShell shell)
    {
        shell.AddCommand("New-PSSessionOption");
        shell.AddParameter("SkipCACheck"); // expect: WRM1004
        shell.AddParameter("IncludePortInSPN");
        shell.Invoke();
    }
}
