Invoke-Command -ComputerName srv01 -ScriptBlock { Get-Service } # expect: WRM1003
