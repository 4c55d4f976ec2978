$options = New-PSSessionOption -ProxyAccessType WinHttpConfig -ProxyAuthentication Negotiate -ProxyCredential $proxyCredential
New-PSSession -ComputerName srv01 -UseSSL -SessionOption $options
