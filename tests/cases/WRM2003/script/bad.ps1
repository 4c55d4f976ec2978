$options = New-PSSessionOption -ProxyAccessType WinHttpConfig -ProxyCredential $proxyCredential # expect: WRM2003
New-PSSession -ComputerName srv01 -SessionOption $options
