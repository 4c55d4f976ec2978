New-PSSession -ComputerName srv01 -UseSSL -SessionOption (New-PSSessionOption -SkipRevocationCheck) # expect: WRM1005
