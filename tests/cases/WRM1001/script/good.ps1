winrm set winrm/config/service '@{AllowUnencrypted="false"}'
Set-Item -Path WSMan:\localhost\Client\AllowUnencrypted -Value $false
