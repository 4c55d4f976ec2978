$options = New-PSSessionOption -ProxyAccessType WinHttpConfig -ProxyCredential $proxyCredential
New-PSSession -ComputerName srv01 -UseSSL -SessionOption $options -Credential $credential
