namespace WinRM.Lint.Yaml;

/// <summary>Counts what aliases and merge keys multiply, so that a small file cannot stand for a huge one.</summary>
internal sealed class YamlBudget
{
    private int _left;

    /// <summary>A budget of so many steps.</summary>
    public YamlBudget(int steps) => _left = steps;

    /// <summary>Takes steps; too many make the file unreadable.</summary>
    public void Spend(int steps)
    {
        _left -= steps;
        if (_left < 0)
        {
            throw new UnreadableException("aliases and merge keys expand beyond the limit", isLimit: true);
        }
    }
}
