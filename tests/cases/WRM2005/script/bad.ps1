New-PSSession -ComputerName srv01 -SessionOption (New-PSSessionOption -ProxyAccessType WinHttpConfig) # expect: WRM2005
