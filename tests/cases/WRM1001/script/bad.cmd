@echo off
winrm set winrm/config/client @{AllowUnencrypted="true"} &rem expect: WRM1001
