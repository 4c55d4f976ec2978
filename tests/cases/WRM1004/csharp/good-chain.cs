using System.Management.Automation;

public static class Options
{
    public static void Make(PowerShell shell)
    {
        shell.AddCommand("New-PSSessionOption");
        shell.AddParameter("SkipCACheck", false);
        shell.AddParameter("IncludePortInSPN");
        shell.Invoke();
    }
}
