Set-Item -Path WSMan:\localhost\Service\Auth\Basic -Value $false
winrm set winrm/config/service/auth '@{Kerberos="true"}'
