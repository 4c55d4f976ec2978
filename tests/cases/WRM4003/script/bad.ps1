Set-Item WSMan:\localhost\Client\TrustedHosts -Value * -Force # expect: WRM4003
