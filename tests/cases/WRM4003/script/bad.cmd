winrm set winrm/config/client @{TrustedHosts="*"} &rem expect: WRM4003
