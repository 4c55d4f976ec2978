namespace WinRM.Listener;

/// <summary>What the listener demands of channel bindings over TLS.</summary>
internal enum BindingLevel
{
    /// <summary>Not looked at.</summary>
    None,

    /// <summary>A wrong one is refused, a missing one is not.</summary>
    Relaxed,

    /// <summary>A missing one is refused too.</summary>
    Strict,
}
