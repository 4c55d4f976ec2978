Set-Item WSMan:\localhost\Service\Auth\CredSSP -Value $true # expect: WRM4004
