winrm set winrm/config/client/auth @{Digest="true"} &rem expect: WRM4002
