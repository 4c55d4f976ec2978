winrm set winrm/config/client/auth @{Digest="false"}
