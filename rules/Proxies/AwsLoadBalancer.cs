using System.Collections.Generic;

namespace WinRM.Rules.Proxies;

/// <summary>the AWS load balancer.</summary>
public static class AwsLoadBalancer
{
    /// <summary>What it does unless told otherwise, and the way out.</summary>
    public static readonly Stack Row = new()
    {
        Name = "the AWS load balancer",
        Source = "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/introduction.html",
        Defaults = new Dictionary<Setting, int> { [Settings.Measured] = 0 },
        Proxy = new ProxyProduct
        {
            WayOut = "Use a load balancer of type network with a TCP listener.",
            Note = "Read in its documentation, not measured.",
        },
    };
}
