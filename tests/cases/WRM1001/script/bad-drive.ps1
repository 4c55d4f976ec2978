Set-Item -Path WSMan:\localhost\Service\AllowUnencrypted -Value $true # expect: WRM1001
