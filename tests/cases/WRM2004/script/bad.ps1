$options = New-PSSessionOption -ProxyAccessType WinHttpConfig -ProxyAuthentication Basic -ProxyCredential $proxyCredential # expect: WRM2004
New-PSSession -ComputerName srv01 -UseSSL -SessionOption $options
