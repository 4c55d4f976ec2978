using System;

namespace WinRM.Listener.Messages;

/// <summary>A body is not what its headers say, or cannot be decrypted.</summary>
internal sealed class UnreadableMessageException(string message) : Exception(message);
