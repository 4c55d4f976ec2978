using System;
using System.Collections.Generic;

namespace WinRM.Rules.Commands;

/// <summary>The parameters of a cmdlet.</summary>
internal sealed class CmdletSignature
{
    // What every cmdlet takes.
    private const string CommonValues =
        "ErrorAction|ea WarningAction|wa InformationAction|infa ProgressAction|proga ErrorVariable|ev WarningVariable|wv InformationVariable|iv OutVariable|ov OutBuffer|ob PipelineVariable|pv";

    private const string CommonSwitches = "Verbose|vb Debug|db WhatIf|wi Confirm|cf";

    private readonly List<Parameter> _parameters = new();

    /// <summary>Describes a cmdlet; names are apart by blanks, and aliases of one parameter by bars.</summary>
    /// <param name="positions">Parameters with a position, in its order.</param>
    /// <param name="values">Other parameters that take a value.</param>
    /// <param name="switches">Parameters without a value.</param>
    public CmdletSignature(string positions, string values, string switches)
    {
        Add(positions, isSwitch: false);
        Positions = _parameters.ConvertAll(static parameter => parameter.Name);
        Add(values, isSwitch: false);
        Add(switches, isSwitch: true);
        Add(CommonValues, isSwitch: false);
        Add(CommonSwitches, isSwitch: true);
    }

    /// <summary>The names of the parameters that have a position.</summary>
    public IReadOnlyList<string> Positions { get; }

    /// <summary>
    /// The parameter that a name, an alias or a beginning of one means. PowerShell accepts any beginning that is not ambiguous; the
    /// first that fits is near enough for parameters listed in full.
    /// </summary>
    public Parameter? Find(string name)
    {
        Parameter? found = null;
        foreach (Parameter parameter in _parameters)
        {
            foreach (string other in parameter.Names)
            {
                if (string.Equals(other, name, StringComparison.OrdinalIgnoreCase))
                {
                    return parameter;
                }

                found ??= other.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? parameter : null;
            }
        }

        return found;
    }

    private void Add(string parameters, bool isSwitch)
    {
        foreach (string names in parameters.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries))
        {
            _parameters.Add(new Parameter(names.Split('|'), isSwitch));
        }
    }

    /// <summary>One parameter with its aliases.</summary>
    internal sealed record Parameter(IReadOnlyList<string> Names, bool IsSwitch)
    {
        /// <summary>The name proper.</summary>
        public string Name => Names[0];
    }
}
