using System.Collections.Generic;

namespace WinRM.Lint.Structures;

/// <summary>All structures of YAML and JSON files, in the order in which they look at a file. A new one is one file and one line here.</summary>
internal static class StructureCatalog
{
    /// <summary>Every structure.</summary>
    public static readonly IReadOnlyList<IStructure> All =
    [
        new TerraformAnsible(),
        new Ansible(),
        new PackerBuilders(),
        new TerraformConnections(),
        new AzureListeners(),
        new ProvisionerScripts(),
        new AzurePipelineTasks(),
        new SaltCloudProfiles(),
        new BoltTransport(),
        new KitchenTransport(),
        new WinRMGem(),
        new RundeckNodes(),
        new StackStormActions(),
        new JenkinsMachines(),
        new DscResources(),
        new DscRegistry(),
        new IntunePolicies(),
        new AuditTargets(),
        new ControllerInventory(),
        new WrittenFiles(),
        new AnsibleCommandLines(),
        .. ProxyStructures.All,
        new CommandCarrier(),
        new Spelling(),
    ];
}
