winrm set winrm/config/service/auth @{CbtHardeningLevel="Strict"}
