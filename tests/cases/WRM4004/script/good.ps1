Set-Item WSMan:\localhost\Service\Auth\CredSSP -Value $false
