$options = New-PSSessionOption -SkipCACheck -SkipCNCheck # expect: WRM1004
New-PSSession -ComputerName srv01 -UseSSL -SessionOption $options
