@echo off
winrm set winrm/config/service/auth @{Basic="true"} &rem expect: WRM4001
