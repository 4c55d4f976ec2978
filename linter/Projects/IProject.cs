namespace WinRM.Lint.Projects;

/// <summary>Files of a run that mean something together: replaces what each states alone by what they state as a whole.</summary>
internal interface IProject
{
    /// <summary>Name in messages.</summary>
    string Name { get; }

    /// <summary>Changes what the files state. No other file is read.</summary>
    void Apply(ProjectFiles files, Limits limits);
}
