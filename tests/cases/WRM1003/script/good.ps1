Invoke-Command -ComputerName srv01 -UseSSL -ScriptBlock { Get-Service }
Invoke-Command -ComputerName localhost -ScriptBlock { Get-Service }
Invoke-Command -Session $session -ScriptBlock { Get-Service }
