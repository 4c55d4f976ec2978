$options = New-PSSessionOption -ProxyAccessType WinHttpConfig -ProxyCredential $Credential # expect: WRM2007
New-PSSession -ComputerName srv01 -UseSSL -SessionOption $options -Credential $credential
