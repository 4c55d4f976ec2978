Set-Item WSMan:\localhost\Client\TrustedHosts -Value 'srv01.corp.example,*.lab.example' -Force
Set-Item WSMan:\localhost\Client\TrustedHosts -Value $hosts -Force
