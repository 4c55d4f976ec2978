namespace WinRM.Lint.Yaml;

/// <summary>Counts what aliases, merge keys and host ranges multiply, so that a small file cannot stand for a huge one.</summary>
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
            throw new UnreadableException("aliases, merge keys and host ranges expand beyond the limit", isLimit: true);
        }
    }
}
