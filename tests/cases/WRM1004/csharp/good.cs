using System;
using System.Management.Automation;
using System.Management.Automation.Remoting;
using System.Management.Automation.Runspaces;

public static class Sessions
{
    public static PSSessionOption Options() => new() { SkipCACheck = false, SkipCNCheck = false };
}
