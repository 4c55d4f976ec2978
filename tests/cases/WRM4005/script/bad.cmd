winrm set winrm/config/service/auth @{CbtHardeningLevel="None"} &rem expect: WRM4005
