New-PSSession -ComputerName srv01 -UseSSL
