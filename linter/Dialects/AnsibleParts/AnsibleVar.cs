using WinRM.Lint.Yaml;
using WinRM.Rules;

namespace WinRM.Lint.Dialects.AnsibleParts;

/// <summary>A variable that a connection plugin may read, with the places of its key and of its value.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Value">What it is set to, aliases followed; null for an alias that leads nowhere.</param>
/// <param name="KeyPlace">Where the name stands.</param>
/// <param name="ValuePlace">Where the value stands; an empty value stands at its key.</param>
/// <param name="IsInherited">Set in an outer scope.</param>
/// <param name="Overridden">What the name was set to before.</param>
internal sealed record AnsibleVar(string Name, YamlNode? Value, Place KeyPlace, Place ValuePlace, bool IsInherited, AnsibleVar? Overridden = null)
{
    /// <summary>This variable where the name was set before.</summary>
    public AnsibleVar Over(AnsibleVar? before) =>
        before is null ? this : this with { Overridden = before, ValuePlace = ValuePlace with { Overrides = before.ValuePlace } };

    /// <summary>Set to nothing: null, or a key without a value.</summary>
    public bool IsNull => Value is YamlScalar { IsNull: true };

    /// <summary>Some of the value is filled in when Ansible runs.</summary>
    public bool IsTemplate => Value is YamlScalar scalar ? Jinja.HasTemplate(scalar.Value)
        : Value is YamlSequence sequence && sequence.Items.Exists(static item => item.Target is YamlScalar part && Jinja.HasTemplate(part.Value));

    /// <summary>It decides about the connection, beyond naming the host.</summary>
    public bool Decides => Name switch
    {
        AnsibleScope.HostsKeyword => false,
        "ansible_host" or "ansible_ssh_host" or "ansible_winrm_host" or "ansible_psrp_host" => Text is { } host && Endpoint.IsLoopbackHost(host),
        _ => true,
    };

    /// <summary>The text of the value; null when it is filled in later or is no scalar.</summary>
    public string? Text => Value is YamlScalar scalar && !Jinja.IsTemplated(scalar) ? scalar.Value.Trim() : null;
}
