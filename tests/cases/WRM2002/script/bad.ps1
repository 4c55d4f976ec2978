New-PSSession -ComputerName srv01 -UseSSL -Authentication Basic -Credential $credential -SessionOption (New-PSSessionOption -ProxyAccessType WinHttpConfig) # expect: WRM2002
