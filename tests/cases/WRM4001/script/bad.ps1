Set-Item -Path WSMan:\localhost\Service\Auth\Basic -Value $true # expect: WRM4001
