New-PSSession -ComputerName srv01 -UseSSL -SessionOption (New-PSSessionOption -ProxyAccessType WinHttpConfig)
