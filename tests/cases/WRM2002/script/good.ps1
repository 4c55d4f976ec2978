New-PSSession -ComputerName srv01 -UseSSL -Authentication Kerberos -SessionOption (New-PSSessionOption -ProxyAccessType WinHttpConfig)
