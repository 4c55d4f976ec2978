New-PSSession -ComputerName srv01 -SessionOption (New-PSSessionOption -NoEncryption -ProxyAccessType WinHttpConfig) # expect: WRM2001
