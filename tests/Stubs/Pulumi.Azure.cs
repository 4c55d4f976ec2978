// The listeners of Windows machines in Pulumi.Azure, and what of Pulumi their arguments are made of.
using System;
using System.Collections;
using System.Collections.Generic;

namespace Pulumi
{
    public abstract class ResourceArgs
    {
    }

    public class Input<T>
    {
        public static implicit operator Input<T>(T value) => new();
    }

    public sealed class InputList<T> : IEnumerable
    {
        public void Add(params Input<T>[] inputs)
        {
        }

        IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
    }
}

namespace Pulumi.Azure.Compute
{
    using Pulumi.Azure.Compute.Inputs;

    public sealed class WindowsVirtualMachineArgs : ResourceArgs
    {
        public Input<string> AdminUsername { get; set; } = null!;

        public Input<string> Size { get; set; } = null!;

        public InputList<WindowsVirtualMachineWinrmListenerArgs> WinrmListeners { get; set; } = new();
    }
}

namespace Pulumi.Azure.Compute.Inputs
{
    public sealed class WindowsVirtualMachineWinrmListenerArgs : ResourceArgs
    {
        public Input<string>? CertificateUrl { get; set; }

        public Input<string> Protocol { get; set; } = null!;
    }
}
